package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.layout.Box;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.layout.Point;

/** Ways of arrows: those that the layout found, and plain ones where it has none. */
public final class Routes {
    private static final double STUB = 26;
    /** How far a bow stands off the straight way, in parts of that. */
    private static final double BOW = 0.22;
    private static final double WIDEST_BOW = 60;
    private static final int STEPS = 12;

    private final Map<String, Box> boxes;
    private final Map<LayoutEdge, List<Point>> laidOut;

    public Routes(Map<String, Box> boxes, Map<LayoutEdge, List<Point>> laidOut) {
        this.boxes = boxes;
        this.laidOut = laidOut;
    }

    /** The way of an arrow; empty when the service that it starts from has no place. */
    public Optional<List<Point>> of(PictureEdge edge) {
        Box from = boxes.get(edge.from());
        if (from == null) {
            return Optional.empty();
        }
        Box to = boxes.get(edge.to());
        if (to == null) {
            return Optional.of(stub(from));
        }
        if (edge.from().equals(edge.to())) {
            return Optional.of(loop(from));
        }
        List<Point> route = laidOut.get(edge.key());
        return Optional.of(route != null && route.size() > 1 ? route : edge.kind().isRoad() ? bowed(from, to) : direct(from, to));
    }

    /** A bow from border to border, beside the straight way: that is where the arrow of a dependency may be. */
    private static List<Point> bowed(Box from, Box to) {
        List<Point> straight = direct(from, to);
        Point a = straight.getFirst();
        Point b = straight.getLast();
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        if (length < 1) {
            return straight;
        }
        double off = Math.min(WIDEST_BOW, length * BOW) / length;
        Point beside = new Point((a.x() + b.x()) / 2 - (b.y() - a.y()) * off, (a.y() + b.y()) / 2 + (b.x() - a.x()) * off);
        List<Point> bow = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double s = 1 - t;
            bow.add(new Point(s * s * a.x() + 2 * s * t * beside.x() + t * t * b.x(), s * s * a.y() + 2 * s * t * beside.y() + t * t * b.y()));
        }
        return bow;
    }

    /** The straight way from border to border. */
    public static List<Point> direct(Box from, Box to) {
        Extent start = Extent.of(from);
        Extent end = Extent.of(to);
        return List.of(start.exitTowards(end.centre()), end.exitTowards(start.centre()));
    }

    private static List<Point> stub(Box from) {
        double x = from.x() + from.width() / 2;
        return List.of(new Point(x, from.y()), new Point(x, from.y() - STUB));
    }

    private static List<Point> loop(Box box) {
        double right = box.x() + box.width();
        double top = box.y() + box.height() * 0.3;
        double bottom = box.y() + box.height() * 0.7;
        return List.of(new Point(right, bottom), new Point(right + STUB, bottom), new Point(right + STUB, top),
                new Point(right, top));
    }
}
