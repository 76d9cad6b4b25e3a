package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** Drags services from room to room with plain mouse events. What is dragged hangs at the mouse; the room below it says so. */
final class ChipDrag {
    /** Where services can be dropped. */
    interface Target {
        void setDropTarget(boolean target);

        void drop(List<String> services);
    }

    /** Where the button went down. */
    private record Press(Point2D at, Supplier<List<String>> services) {}

    /** A hand is never quite still: so many pixels are no drag. */
    private static final double STILL = 5;
    private static final double BESIDE = 14;

    private final Pane overlay;
    private final Function<Point2D, Optional<Target>> targets;
    private final Function<List<String>, String> caption;
    private final Label ghost = new Label();
    private final EventHandler<MouseEvent> dragging = this::dragged;
    private final EventHandler<MouseEvent> releasing = event -> released();
    private final EventHandler<KeyEvent> escaping = this::escape;
    private Optional<Press> pressed = Optional.empty();
    private Optional<Target> target = Optional.empty();
    private List<String> dragged = List.of();

    /**
     * @param overlay lies over all rooms and takes no mouse events
     * @param targets what is below a point of the scene
     * @param caption what the ghost says of services
     */
    ChipDrag(Pane overlay, Function<Point2D, Optional<Target>> targets, Function<List<String>, String> caption) {
        this.overlay = overlay;
        this.targets = targets;
        this.caption = caption;
        ghost.getStyleClass().add("sw-split-ghost");
        ghost.setManaged(false);
        ghost.setVisible(false);
        overlay.getChildren().add(ghost);
        overlay.setMouseTransparent(true);
        // On the scene, as not every platform sends the events of a drag to the node where it began.
        overlay.sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(this::forget);
            Optional.ofNullable(now).ifPresent(this::follow);
        });
    }

    private void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escaping);
    }

    private void forget(Scene scene) {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escaping);
        end();
    }

    boolean isDragging() {
        return !dragged.isEmpty();
    }

    /** @param services what is dragged when the drag begins */
    void attach(Node chip, Supplier<List<String>> services) {
        chip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pressed = Optional.of(new Press(at(event), services));
            }
        });
    }

    private void dragged(MouseEvent event) {
        pressed.ifPresent(press -> {
            if (!isDragging() && press.at().distance(at(event)) > STILL) {
                dragged = List.copyOf(press.services().get());
                ghost.setText(caption.apply(dragged));
                ghost.setVisible(true);
            }
            if (isDragging()) {
                move(at(event));
                event.consume();
            }
        });
    }

    private void released() {
        List<String> dropped = dragged;
        Optional<Target> on = target;
        end();
        if (!dropped.isEmpty()) {
            on.ifPresent(each -> each.drop(dropped));
        }
    }

    private void escape(KeyEvent event) {
        if (isDragging() && event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }

    private void move(Point2D scene) {
        Point2D local = overlay.sceneToLocal(scene);
        ghost.autosize();
        ghost.relocate(Math.min(local.getX() + BESIDE, overlay.getWidth() - ghost.getWidth()), local.getY() + BESIDE);
        Optional<Target> below = targets.apply(scene);
        if (!below.equals(target)) {
            target.ifPresent(old -> old.setDropTarget(false));
            below.ifPresent(now -> now.setDropTarget(true));
            target = below;
        }
    }

    private void end() {
        pressed = Optional.empty();
        dragged = List.of();
        ghost.setVisible(false);
        target.ifPresent(old -> old.setDropTarget(false));
        target = Optional.empty();
    }
}
