package org.sitewright.ui.palette;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.sitewright.ocs.catalogue.CatalogueEntry;

/**
 * Drags an entry out of the list by the mouse. Works within the window, by plain mouse events: the system's own drag and drop needs
 * a display, and would drop on other programs, which can do nothing with an entry.
 */
final class EntryDrag {
    /** A hand is never quite still: so many pixels are no drag. */
    private static final double STILL = 5;

    /** Where the button went down. */
    private record Press(CatalogueEntry entry, Point2D at, Scene scene) {}

    private final PaletteListener listener;
    private final EventHandler<MouseEvent> dragging = this::dragged;
    private final EventHandler<MouseEvent> releasing = this::released;
    private final EventHandler<KeyEvent> escaping = this::escape;
    private Optional<Press> pressed = Optional.empty();
    private boolean held;

    EntryDrag(PaletteListener listener) {
        this.listener = listener;
    }

    /** The button went down on an entry. */
    void press(CatalogueEntry entry, Scene scene, MouseEvent event) {
        cancel();
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = Optional.of(new Press(entry, at(event), scene));
            // On the scene, as not every platform sends the events of a drag to the node where it began.
            scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escaping);
        }
    }

    private void dragged(MouseEvent event) {
        pressed.ifPresent(press -> {
            held |= press.at().distance(at(event)) > STILL;
            if (held) {
                listener.dragged(press.entry(), event.getSceneX(), event.getSceneY());
                event.consume();
            }
        });
    }

    private void released(MouseEvent event) {
        Optional<Press> dropped = pressed.filter(press -> held);
        end();
        dropped.ifPresent(press -> {
            event.consume();
            listener.dropped(press.entry(), event.getSceneX(), event.getSceneY());
        });
    }

    private void escape(KeyEvent event) {
        if (held && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
        }
    }

    private void cancel() {
        boolean was = held;
        end();
        if (was) {
            listener.dragCancelled();
        }
    }

    private void end() {
        pressed.map(Press::scene).ifPresent(scene -> {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escaping);
        });
        pressed = Optional.empty();
        held = false;
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }
}
