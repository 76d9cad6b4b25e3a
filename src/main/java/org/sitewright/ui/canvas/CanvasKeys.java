package org.sitewright.ui.canvas;

import java.util.LinkedHashSet;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Does by keys what the mouse does. */
final class CanvasKeys {
    private final CanvasView view;
    private final CanvasActions actions;
    private final CanvasMouse mouse;

    CanvasKeys(CanvasView view, CanvasActions actions, CanvasMouse mouse) {
        this.view = view;
        this.actions = actions;
        this.mouse = mouse;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.setSpaceHeld(false);
            }
        });
        view.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                mouse.setSpaceHeld(false);
            }
        });
    }

    private void pressed(KeyEvent event) {
        // Keys of buttons and of the field for a name are their own.
        if (event.getTarget() != view) {
            return;
        }
        Optional<ConnectGesture> connecting = view.connecting();
        boolean done = connecting.isPresent() ? connect(connecting.get(), event)
                : event.isShortcutDown() ? withShortcut(event)
                : event.isAltDown() ? withAlt(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean connect(ConnectGesture connecting, KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> direction(event.getCode()).ifPresent(connecting::step);
            case ENTER -> connecting.confirm();
            case ESCAPE -> {
                if (!mouse.cancel()) {
                    connecting.cancel();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case A -> actions.selectAll(new LinkedHashSet<>(view.map().inReadingOrder()));
            case D -> actions.current().ifPresent(actions::duplicate);
            case DIGIT0, NUMPAD0 -> actions.fit();
            case L -> actions.arrange();
            case PLUS, EQUALS, ADD -> actions.zoomIn();
            case MINUS, SUBTRACT -> actions.zoomOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withAlt(KeyEvent event) {
        Optional<Direction> direction = direction(event.getCode());
        direction.ifPresent(actions::nudge);
        return direction.isPresent();
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN ->
                    direction(event.getCode()).ifPresent(direction -> actions.go(direction, event.isShiftDown()));
            case TAB -> {
                return actions.goOn(event.isShiftDown() ? -1 : 1);
            }
            case ENTER -> actions.current().ifPresent(actions::open);
            case ESCAPE -> {
                if (!mouse.cancel()) {
                    if (view.selection().isEmpty()) {
                        return false;
                    }
                    actions.clearSelection();
                }
            }
            case DELETE, BACK_SPACE -> actions.deleteSelected();
            case F2 -> actions.current().ifPresent(actions::rename);
            case C -> actions.current().ifPresent(actions::connectByKey);
            case P -> actions.current().ifPresent(actions::addToPalette);
            case E -> actions.nextEdge();
            case R -> actions.toggleRoads();
            case I -> actions.current().ifPresent(actions::showFindings);
            case F -> actions.fit();
            case DIGIT0, NUMPAD0 -> actions.actualSize();
            case PLUS, EQUALS, ADD -> actions.zoomIn();
            case MINUS, SUBTRACT -> actions.zoomOut();
            case SPACE -> mouse.setSpaceHeld(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Optional<Direction> direction(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(Direction.LEFT);
            case RIGHT -> Optional.of(Direction.RIGHT);
            case UP -> Optional.of(Direction.UP);
            case DOWN -> Optional.of(Direction.DOWN);
            default -> Optional.empty();
        };
    }
}
