package org.sitewright.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes files that another program lets go over a part of the window. */
final class FileDrops {
    private final Consumer<Path> open;
    private final Executor later;

    /**
     * @param open  opens a file or a folder
     * @param later runs a task on the FX thread when the drop is over
     */
    FileDrops(Node target, Consumer<Path> open, Executor later) {
        this.open = open;
        this.later = later;
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        target.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            event.setDropCompleted(board.hasFiles() && dropped(board.getFiles()));
            event.consume();
        });
    }

    /**
     * Opens the first of the files that were dropped.
     *
     * @return false if there is none
     */
    boolean dropped(List<File> files) {
        if (files.isEmpty()) {
            return false;
        }
        Path path = files.getFirst().toPath();
        // Whoever drags waits for the drop to end, so that nobody must be asked before.
        later.execute(() -> open.accept(path));
        return true;
    }
}
