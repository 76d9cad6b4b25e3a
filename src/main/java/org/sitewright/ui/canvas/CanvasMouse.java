package org.sitewright.ui.canvas;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import org.sitewright.layout.Box;
import org.sitewright.layout.Point;
import org.sitewright.picture.NodeDrawing;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureWords;

/** Tells from the mouse what the user means. */
final class CanvasMouse {
    private static final double DRAG = 4;
    private static final double EDGE_REACH = 6;
    private static final double HANDLE_REACH = 10;
    private static final double MARK_WIDTH = 34;
    private static final double WHEEL_NOTCH = 40;

    private final CanvasView view;
    private final CanvasActions actions;
    private final ConnectRule connectRule;

    private boolean spaceHeld;
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private @Nullable String pressedNode;
    private boolean pressedHandle;
    private @Nullable Gesture gesture;
    private final EdgeTip edgeTip;
    private @Nullable String hovered;

    CanvasMouse(CanvasView view, CanvasActions actions, ConnectRule connectRule) {
        this.view = view;
        this.actions = actions;
        this.connectRule = connectRule;
        this.edgeTip = new EdgeTip(view, new PictureWords());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> unhover());
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            view.zoomAt(event.getX(), event.getY(), view.viewport().scale() * event.getZoomFactor());
            event.consume();
        });
    }

    /** While the space bar is held, every drag moves the view. */
    void setSpaceHeld(boolean held) {
        spaceHeld = held;
        view.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    /** Whether there was a gesture to cancel. */
    boolean cancel() {
        if (gesture == null) {
            return false;
        }
        gesture.cancel();
        gesture = null;
        pressed = false;
        return true;
    }

    /** A gesture that began on another state of the site is given up: it would put back what no longer is. */
    void siteChanged() {
        unhover();
        if (gesture instanceof MoveGesture || pressedNode != null && !view.map().has(pressedNode)) {
            gesture = gesture instanceof MoveGesture ? null : gesture;
            pressedNode = null;
            pressed = gesture != null;
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        view.closePopups();
        if (endConnectMode(event)) {
            event.consume();
            return;
        }
        pressed = event.getButton() != MouseButton.SECONDARY;
        pressedX = event.getX();
        pressedY = event.getY();
        pressedNode = nodeAt(event.getX(), event.getY()).orElse(null);
        pressedHandle = event.getButton() == MouseButton.PRIMARY && hovered != null
                && view.overlay().isOnHandle(event.getX(), event.getY());
        if (event.getButton() == MouseButton.MIDDLE || pressed && spaceHeld) {
            begin(new PanGesture(view, pressedX, pressedY));
        } else if (event.getButton() == MouseButton.PRIMARY && !pressedHandle && pressedNode != null
                && !event.isShortcutDown() && !event.isShiftDown() && !view.selection().contains(pressedNode)) {
            actions.select(pressedNode);
        } else if (event.getButton() == MouseButton.SECONDARY) {
            selectForMenu();
        }
        event.consume();
    }

    /** Where a key or a menu has begun a dependency, a click on a service ends it there, and one elsewhere gives it up. */
    private boolean endConnectMode(MouseEvent event) {
        Optional<ConnectGesture> mode = view.connecting();
        mode.ifPresent(connecting -> {
            pressed = false;
            connecting.drag(event.getX(), event.getY(), false);
            connecting.release(event.getX(), event.getY());
        });
        return mode.isPresent();
    }

    /** A context menu acts on what it is opened on, so that is selected first. */
    private void selectForMenu() {
        if (pressedNode == null) {
            edgeAt(pressedX, pressedY).ifPresent(actions::select);
        } else if (!view.selection().contains(pressedNode)) {
            actions.select(pressedNode);
        }
    }

    private void drag(MouseEvent event) {
        if (!pressed) {
            return;
        }
        if (gesture == null && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) >= DRAG) {
            begin(meant(event));
        }
        if (gesture != null) {
            gesture.drag(event.getX(), event.getY(), event.isAltDown());
        }
        event.consume();
    }

    private Gesture meant(MouseEvent event) {
        if (pressedHandle && hovered != null) {
            return view.newConnect(hovered, connectRule);
        }
        if (event.isShiftDown()) {
            return new BandGesture(view, pressedX, pressedY);
        }
        // From afar a node is too small to be put somewhere.
        if (pressedNode == null || Detail.at(view.viewport().scale()) == Detail.BOX) {
            return new PanGesture(view, pressedX, pressedY);
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return view.newConnect(pressedNode, connectRule);
        }
        Set<String> moving = view.selection().contains(pressedNode) ? view.selection().ids() : Set.of(pressedNode);
        return new MoveGesture(view, pressedNode, moving, pressedX, pressedY);
    }

    private void begin(Gesture begun) {
        gesture = begun;
        view.overlay().hideHandles();
        if (begun instanceof PanGesture) {
            view.setCursor(Cursor.CLOSED_HAND);
        }
    }

    private void release(MouseEvent event) {
        if (gesture != null) {
            Gesture ended = gesture;
            gesture = null;
            ended.release(event.getX(), event.getY());
            view.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            hover(event.getX(), event.getY());
        } else if (pressed && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        pressed = false;
        event.consume();
    }

    private void click(MouseEvent event) {
        if (pressedNode == null) {
            edgeAt(event.getX(), event.getY()).ifPresentOrElse(actions::select, () -> {
                if (!event.isShortcutDown() && !event.isShiftDown()) {
                    actions.clearSelection();
                }
            });
        } else if (event.isShortcutDown()) {
            actions.toggle(pressedNode);
        } else if (event.isShiftDown()) {
            actions.addToSelection(pressedNode);
        } else if (event.getClickCount() == 2) {
            doubleClick(pressedNode);
        } else {
            actions.select(pressedNode);
            if (isOnMark(pressedNode, event.getX(), event.getY())) {
                actions.showFindings(pressedNode);
            }
        }
    }

    private void doubleClick(String id) {
        if (isOnName(id)) {
            actions.rename(id);
        } else {
            actions.open(id);
        }
    }

    private boolean isOnName(String id) {
        Point at = view.viewport().toPicture(pressedX, pressedY);
        return Detail.at(view.viewport().scale()) == Detail.FULL
                && view.map().box(id).filter((Box box) -> at.y() - box.y() < NodeDrawing.NAME_HEIGHT).isPresent();
    }

    private boolean isOnMark(String id, double x, double y) {
        Point at = view.viewport().toPicture(x, y);
        return Detail.at(view.viewport().scale()) == Detail.FULL
                && view.map().node(id).filter(node -> node.findings() > 0).isPresent()
                && view.map().box(id).filter(box -> at.y() - box.y() < NodeDrawing.NAME_HEIGHT
                        && at.x() > box.x() + box.width() - MARK_WIDTH).isPresent();
    }

    private void move(MouseEvent event) {
        view.connecting().ifPresentOrElse(connecting -> connecting.drag(event.getX(), event.getY(), false),
                () -> hover(event.getX(), event.getY()));
    }

    private void hover(double x, double y) {
        if (spaceHeld || view.connecting().isPresent() || Detail.at(view.viewport().scale()) == Detail.BOX) {
            unhover();
            return;
        }
        double reach = HANDLE_REACH / view.viewport().scale();
        Optional<String> near = nodeAt(x, y).or(() -> view.map().nodeAt(view.viewport().toPicture(x, y), reach));
        hovered = near.orElse(null);
        near.flatMap(actions::boxInView).ifPresentOrElse(view.overlay()::showHandles, view.overlay()::hideHandles);
        Optional<PictureEdge> edge = near.isEmpty() ? edgeAt(x, y) : Optional.empty();
        edgeTip.show(edge);
        view.setCursor(view.overlay().isOnHandle(x, y) ? Cursor.CROSSHAIR : edge.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    void unhover() {
        hovered = null;
        edgeTip.show(Optional.empty());
        view.overlay().hideHandles();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.pow(Viewport.STEP, event.getDeltaY() / WHEEL_NOTCH);
            view.zoomAt(event.getX(), event.getY(), view.viewport().scale() * factor);
        } else {
            view.setViewport(view.viewport().panned(event.getDeltaX(), event.getDeltaY()));
        }
        unhover();
        event.consume();
    }

    private Optional<String> nodeAt(double x, double y) {
        return view.map().nodeAt(view.viewport().toPicture(x, y), 0);
    }

    private Optional<PictureEdge> edgeAt(double x, double y) {
        return view.map().edgeNear(view.viewport().toPicture(x, y), EDGE_REACH / view.viewport().scale(), view.roads()::isShown);
    }
}
