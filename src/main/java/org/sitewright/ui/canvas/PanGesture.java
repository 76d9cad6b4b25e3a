package org.sitewright.ui.canvas;

/** Moves the view over the site. */
final class PanGesture implements Gesture {
    private final CanvasView view;
    private final Viewport start;
    private final double startX;
    private final double startY;

    PanGesture(CanvasView view, double x, double y) {
        this.view = view;
        this.start = view.viewport();
        this.startX = x;
        this.startY = y;
    }

    @Override
    public void drag(double x, double y, boolean free) {
        view.setViewport(start.panned(x - startX, y - startY));
    }

    @Override
    public void release(double x, double y) {
        // The view is where it was dragged to.
    }

    @Override
    public void cancel() {
        view.setViewport(start);
    }
}
