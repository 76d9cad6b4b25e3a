package org.sitewright.ui.canvas;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.sitewright.layout.Point;

/** What others need to drop things on the canvas: which place lies below the mouse. All of it belongs to the FX thread. */
public final class CanvasDrops {
    private final CanvasView view;

    public CanvasDrops(CanvasView view) {
        this.view = view;
    }

    /**
     * What lies below a point of the scene.
     *
     * @return the picture's point, on the grid of its nodes; empty outside of the canvas
     */
    public Optional<Point> pointAt(double sceneX, double sceneY) {
        Point2D at = view.sceneToLocal(sceneX, sceneY);
        return at != null && view.contains(at) ? Optional.of(CanvasActions.snapped(view.viewport().toPicture(at.getX(), at.getY()))) : Optional.empty();
    }

    /** The id of the ground that a point of the picture lies on. */
    public Optional<String> roomAt(Point point) {
        return view.map().groundAt(point);
    }

    /** Shows whether something that is held may be dropped here. */
    public void setReceiving(boolean receiving) {
        view.overlay().setReceiving(receiving);
    }
}
