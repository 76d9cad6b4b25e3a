package org.sitewright.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.layout.Box;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.layout.Point;

/** Ways of arrows: those that the layout found, and plain ones where it has none. */
public final class Routes {
    private static final double STUB = 26;

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
        return Optional.of(route != null && route.size() > 1 ? route : direct(from, to));
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
