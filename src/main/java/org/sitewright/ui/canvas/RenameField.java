package org.sitewright.ui.canvas;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureNode;

/** The field on a node in which its name is changed. Enter and leaving it commit, Escape takes back. */
final class RenameField extends TextField {
    private static final double LEAST_WIDTH = 150;

    private final RenameRule rule;
    private final CanvasWords words;
    private final Overlay overlay;
    private final BiConsumer<String, String> renamed;
    private final Runnable closed;
    private @Nullable PictureNode node;

    /**
     * @param renamed hears the id and the new name
     * @param closed  called when the field goes, so that the focus can go back
     */
    RenameField(RenameRule rule, CanvasWords words, Overlay overlay, BiConsumer<String, String> renamed, Runnable closed) {
        this.rule = rule;
        this.words = words;
        this.overlay = overlay;
        this.renamed = renamed;
        this.closed = closed;
        getStyleClass().add("sw-rename");
        setManaged(false);
        setVisible(false);
        setOnAction(event -> {
            commit();
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(true);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        textProperty().addListener((_, _, _) -> check());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isOpen()) {
                leave();
            }
        });
    }

    boolean isOpen() {
        return node != null;
    }

    /** @param box the node's box in the view's pixels */
    void open(PictureNode of, Extent box) {
        node = of;
        setText(of.name());
        setAccessibleText(words.of("rename.description", of.name()));
        place(box);
        setVisible(true);
        requestFocus();
        selectAll();
    }

    /** Stays with its node when that moves, and goes when it goes. */
    void follow(Function<String, Optional<Extent>> boxes) {
        if (node != null) {
            boxes.apply(node.id()).ifPresentOrElse(this::place, () -> close(true));
        }
    }

    private void place(Extent box) {
        resizeRelocate(box.minX() + 4, box.minY() + 3, Math.max(LEAST_WIDTH, box.width() - 8), Math.ceil(prefHeight(-1)));
    }

    private Optional<String> refusal() {
        if (node == null || getText().equals(node.name())) {
            return Optional.empty();
        }
        return getText().isBlank() ? Optional.of(words.of("rename.empty")) : rule.refusal(node.id(), getText());
    }

    private void check() {
        Optional<String> refusal = refusal();
        pseudoClassStateChanged(NodeView.REFUSED, refusal.isPresent());
        refusal.ifPresentOrElse(words -> overlay.showTip(words, getLayoutX() - 12, getLayoutY() + getHeight() - 10, true),
                overlay::hideTip);
    }

    private void commit() {
        if (refusal().isEmpty()) {
            finish(true);
        }
    }

    /** The focus has gone elsewhere and is left there; a name that cannot be is taken back. */
    private void leave() {
        if (refusal().isEmpty()) {
            finish(false);
        } else {
            close(false);
        }
    }

    private void finish(boolean giveFocusBack) {
        PictureNode of = node;
        String name = getText();
        close(giveFocusBack);
        if (of != null && !name.equals(of.name())) {
            renamed.accept(of.id(), name);
        }
    }

    void close(boolean giveFocusBack) {
        if (node == null) {
            return;
        }
        node = null;
        overlay.hideTip();
        if (giveFocusBack) {
            closed.run();
        }
        setVisible(false);
    }
}
