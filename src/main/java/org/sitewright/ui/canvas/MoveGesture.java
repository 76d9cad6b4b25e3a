package org.sitewright.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sitewright.layout.Point;

/** Puts nodes to another place. */
final class MoveGesture implements Gesture {
    private final CanvasView view;
    private final SiteMap before;
    private final Set<String> ids;
    private final String held;
    private final Point start;
    private Map<String, Point> corners = Map.of();

    /** @param held the node under the mouse; it is the one that snaps to the grid, the others keep their distance */
    MoveGesture(CanvasView view, String held, Set<String> ids, double x, double y) {
        this.view = view;
        this.before = view.map();
        this.held = held;
        this.ids = ids;
        this.start = view.viewport().toPicture(x, y);
    }

    @Override
    public void drag(double x, double y, boolean free) {
        Point now = view.viewport().toPicture(x, y);
        before.box(held).ifPresent(box -> {
            Point wanted = new Point(box.x() + now.x() - start.x(), box.y() + now.y() - start.y());
            Point corner = free ? wanted : CanvasActions.snapped(wanted);
            double dx = corner.x() - box.x();
            double dy = corner.y() - box.y();
            Map<String, Point> moved = new HashMap<>();
            ids.forEach(id -> before.box(id).ifPresent(own -> moved.put(id, new Point(own.x() + dx, own.y() + dy))));
            corners = moved;
            view.setMap(before.withMoved(moved));
        });
    }

    @Override
    public void release(double x, double y) {
        view.actions().moved(corners);
    }

    @Override
    public void cancel() {
        view.setMap(before);
    }
}
