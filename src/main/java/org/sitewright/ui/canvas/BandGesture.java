package org.sitewright.ui.canvas;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;

/** Selects what a rubber band touches, beside what was selected before. */
final class BandGesture implements Gesture {
    private final CanvasView view;
    private final Set<String> before;
    private final Point start;

    BandGesture(CanvasView view, double x, double y) {
        this.view = view;
        this.before = view.selection().ids();
        this.start = new Point(x, y);
    }

    @Override
    public void drag(double x, double y, boolean free) {
        Extent band = Extent.between(start, new Point(x, y));
        view.overlay().showBand(band);
        Viewport viewport = view.viewport();
        Set<String> ids = new LinkedHashSet<>(before);
        ids.addAll(view.map().nodesIn(Extent.between(viewport.toPicture(band.minX(), band.minY()),
                viewport.toPicture(band.maxX(), band.maxY()))));
        view.selection().set(ids);
        view.restyle();
    }

    @Override
    public void release(double x, double y) {
        view.overlay().hideBand();
        Set<String> ids = view.selection().ids();
        // The listener hears of the outcome only: set back, then select for good.
        view.selection().set(before);
        view.actions().selectAll(ids);
    }

    @Override
    public void cancel() {
        view.overlay().hideBand();
        view.selection().set(before);
        view.restyle();
    }
}
