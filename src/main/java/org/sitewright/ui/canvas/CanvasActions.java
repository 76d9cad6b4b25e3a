package org.sitewright.ui.canvas;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.layout.Box;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureEdge;

/** All that can be done on the canvas, whether by mouse, key, button or menu. */
final class CanvasActions {
    static final double GRID = 10;

    private final CanvasView view;
    private final CanvasListener listener;

    CanvasActions(CanvasView view, CanvasListener listener) {
        this.view = view;
        this.listener = listener;
    }

    void zoomIn() {
        zoomBy(Viewport.STEP);
    }

    void zoomOut() {
        zoomBy(1 / Viewport.STEP);
    }

    void zoomBy(double factor) {
        view.zoomAt(view.getWidth() / 2, view.getHeight() / 2, view.viewport().scale() * factor);
    }

    void actualSize() {
        view.zoomAt(view.getWidth() / 2, view.getHeight() / 2, view.actualScale());
    }

    void fit() {
        view.fitWhole();
    }

    void arrange() {
        listener.arrange();
    }

    void select(String id) {
        changed(view.selection().set(Set.of(id)));
    }

    void selectAll(Set<String> ids) {
        changed(view.selection().set(ids));
    }

    void addToSelection(String id) {
        changed(view.selection().add(id));
    }

    void toggle(String id) {
        changed(view.selection().toggle(id));
    }

    void select(PictureEdge edge) {
        boolean services = view.selection().set(edge);
        if (edge.kind().isRoad()) {
            view.restyle();
            listener.road(edge.from(), edge.condition());
        } else {
            changed(services);
        }
    }

    /** Shows all roads, or again only those that are always shown. */
    void toggleRoads() {
        view.roads().setAll(!view.roads().areAll());
    }

    void clearSelection() {
        changed(view.selection().set(Set.of()));
    }

    /** Tells the listener if the services differ; the look is brought up to date in any case. */
    private void changed(boolean services) {
        view.restyle();
        if (services) {
            listener.selected(view.selection().ids());
        }
    }

    /** The node that a key means: where the keyboard stands. */
    Optional<String> current() {
        return view.selection().current().filter(view.map()::has);
    }

    /** Goes to the next node of a direction; from nowhere to the first in reading order. */
    void go(Direction direction, boolean extend) {
        Optional<String> next = current().isEmpty() ? view.map().inReadingOrder().stream().findFirst()
                : current().flatMap(id -> view.map().neighbour(id, direction));
        next.ifPresent(id -> goTo(id, extend));
    }

    /**
     * Goes to the next or the previous node in reading order.
     *
     * @return false at the end: then the focus may leave the canvas
     */
    boolean goOn(int step) {
        List<String> order = view.map().inReadingOrder();
        int at = current().map(order::indexOf).orElse(step > 0 ? -1 : order.size());
        int next = at + step;
        if (next < 0 || next >= order.size()) {
            return false;
        }
        goTo(order.get(next), false);
        return true;
    }

    void goTo(String id, boolean extend) {
        if (extend) {
            addToSelection(id);
        } else {
            select(id);
        }
        view.reveal(id);
    }

    /** Selects the next arrow of the current node. */
    void nextEdge() {
        List<PictureEdge> edges = current().map(view.map()::edgesOf).orElse(List.of());
        if (!edges.isEmpty()) {
            // A road that is gone from sight with its service's selection is still the one to go on from.
            int at = view.selection().edge().map(edges::indexOf).orElse(-1);
            select(edges.get((at + 1) % edges.size()));
        }
    }

    void deleteSelected() {
        Optional<PictureEdge> edge = view.selection().edge();
        if (edge.isPresent()) {
            edge.ifPresent(this::disconnect);
        } else if (!view.selection().ids().isEmpty()) {
            listener.delete(view.selection().ids());
        }
    }

    /** Takes a dependency back; an arrow of another sort is not the canvas's to remove. */
    void disconnect(PictureEdge edge) {
        if (edge.kind() == PictureEdge.Kind.DEPENDS_ON) {
            listener.disconnect(edge.from(), edge.to());
        }
    }

    void delete(Set<String> ids) {
        listener.delete(ids);
    }

    void duplicate(String id) {
        listener.duplicate(id);
    }

    void addToPalette(String id) {
        listener.addToPalette(id);
    }

    void open(String id) {
        listener.open(id);
    }

    void showFindings(String id) {
        listener.showFindings(id);
    }

    void rename(String id) {
        view.startRename(id);
    }

    void renamed(String id, String name) {
        listener.rename(id, name);
    }

    void connect(String from, String to) {
        listener.connect(from, to);
    }

    void connectByKey(String from) {
        view.startConnect(from);
    }

    /** Puts the selected nodes somewhat further, by the keyboard. */
    void nudge(Direction direction) {
        Map<String, Point> corners = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>(view.selection().ids());
        for (String id : ids) {
            view.map().box(id).ifPresent(box -> corners.put(id, snapped(new Point(box.x() + direction.dx * GRID,
                    box.y() + direction.dy * GRID))));
        }
        moved(corners);
    }

    /** Shows nodes at their new places, and tells the listener of each. */
    void moved(Map<String, Point> corners) {
        if (corners.isEmpty()) {
            return;
        }
        view.preview(corners);
        corners.keySet().stream().sorted().forEach(id -> listener.moved(id, corners.get(id)));
    }

    static Point snapped(Point point) {
        return new Point(Math.round(point.x() / GRID) * GRID, Math.round(point.y() / GRID) * GRID);
    }

    /** The box of a node in the view's pixels. */
    Optional<Extent> boxInView(String id) {
        return view.map().box(id).map((Box box) -> view.viewport().toView(Extent.of(box)));
    }
}
