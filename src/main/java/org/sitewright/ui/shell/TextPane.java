package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Selection;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.words.Words;

/** The column of the text: the compose file's, or that of another file of the site while the user looks at it. */
final class TextPane extends StackPane implements SessionListener {
    private final TextFiles files = new TextFiles();
    private final OpenSite site;
    private final Node compose;
    private final Supplier<OtherFileView> newOther;
    private final Executor disk;
    private final Executor views;
    private Consumer<Path> shown = file -> { };
    private Optional<Path> otherFile = Optional.empty();
    /** Made when it is first needed: many a site is opened without it. */
    private Optional<OtherFileView> other = Optional.empty();

    /**
     * @param compose shows the compose file's text
     * @param disk    where files are read
     * @param outside opens a file with the system's editor
     */
    TextPane(Words words, OpenSite site, Node compose, Executor disk, Executor views, Consumer<Path> outside) {
        this.site = site;
        this.compose = compose;
        this.disk = disk;
        this.views = views;
        this.newOther = () -> new OtherFileView(words, this::back, outside);
        getChildren().setAll(compose);
        setMinWidth(240);
        site.session().addListener(this);
    }

    /** Sets who hears which file is shown now. */
    void setOnShown(Consumer<Path> listener) {
        shown = listener;
    }

    private void back() {
        showCompose();
        compose.requestFocus();
    }

    void showCompose() {
        if (otherFile.isPresent()) {
            otherFile = Optional.empty();
            getChildren().setAll(compose);
            shown.accept(site.path(site.session().snapshot().file()));
        }
    }

    /** Shows another file, as it is on the disk. */
    void show(Path file) {
        otherFile = Optional.of(file);
        read(file);
    }

    /** A file has changed on the disk. */
    void changed(Path file) {
        if (otherFile.filter(file::equals).isPresent()) {
            read(file);
        }
    }

    private OtherFileView other() {
        OtherFileView view = other.orElseGet(newOther);
        other = Optional.of(view);
        return view;
    }

    private void read(Path file) {
        disk.execute(() -> {
            ReadResult read = files.read(file);
            views.execute(() -> {
                if (otherFile.filter(file::equals).isPresent()) {
                    OtherFileView view = other();
                    view.show(file, read, site.session().snapshot().file().name());
                    getChildren().setAll(view);
                    shown.accept(file);
                }
            });
        });
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        showCompose();
    }

    /** What could not be read when the site was opened, and can be now, is edited like any other file. */
    @Override
    public void filesChanged() {
        otherFile.flatMap(site::file).ifPresent(file -> {
            site.session().show(file, this);
            showCompose();
        });
    }

    /** Whoever selects something wants to see its lines. */
    @Override
    public void selectionChanged(Selection selection, Object source) {
        if (!selection.paths().isEmpty()) {
            showCompose();
        }
    }
}
