package org.sitewright.picture;

import java.util.Collection;
import java.util.Optional;
import org.sitewright.layout.Box;
import org.sitewright.layout.Point;

/**
 * An upright rectangle by its borders.
 *
 * @param maxX not less than {@code minX}
 * @param maxY not less than {@code minY}
 */
public record Extent(double minX, double minY, double maxX, double maxY) {
    public static Extent of(Box box) {
        return new Extent(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
    }

    /** The rectangle between two corners, whichever they are. */
    public static Extent between(Point a, Point b) {
        return new Extent(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    /** The smallest that holds all; empty for none. */
    public static Optional<Extent> around(Collection<Extent> extents) {
        return extents.stream().reduce(Extent::union);
    }

    /** The smallest that holds all points. */
    public static Extent aroundPoints(Collection<Point> points) {
        return points.stream().map(point -> between(point, point)).reduce(Extent::union)
                .orElseThrow(() -> new IllegalArgumentException("No points"));
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public Point centre() {
        return new Point((minX + maxX) / 2, (minY + maxY) / 2);
    }

    public Extent union(Extent other) {
        return new Extent(Math.min(minX, other.minX), Math.min(minY, other.minY), Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /** Moved outwards by so much on all sides. */
    public Extent grown(double by) {
        return new Extent(minX - by, minY - by, maxX + by, maxY + by);
    }

    public boolean meets(Extent other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    /** How much of the plane both cover. */
    public double sharedArea(Extent other) {
        double width = Math.min(maxX, other.maxX) - Math.max(minX, other.minX);
        double height = Math.min(maxY, other.maxY) - Math.max(minY, other.minY);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    public boolean contains(Point point) {
        return minX <= point.x() && point.x() <= maxX && minY <= point.y() && point.y() <= maxY;
    }

    public boolean contains(Extent other) {
        return minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY;
    }

    /** Where the straight way from the centre to a point leaves the rectangle; the centre itself if it never does. */
    public Point exitTowards(Point target) {
        Point centre = centre();
        double dx = target.x() - centre.x();
        double dy = target.y() - centre.y();
        if (dx == 0 && dy == 0) {
            return centre;
        }
        double part = Math.min(dx == 0 ? Double.MAX_VALUE : width() / 2 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : height() / 2 / Math.abs(dy));
        return new Point(centre.x() + dx * part, centre.y() + dy * part);
    }
}
