package org.sitewright.layout;

import java.util.ArrayList;
import java.util.List;

/** Lines with right angles, and how their corners become smooth. */
final class Corners {
    private static final double[] STEPS = {0, 0.2, 0.4, 0.6, 0.8, 1};

    private Corners() {
    }

    /** The points without those at which a line does not bend. */
    static List<Point> withoutStraight(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() >= 2 && isStraight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    /** The line with an arc of points in place of each corner. */
    static List<Point> round(List<Point> line) {
        List<Point> points = withoutStraight(line);
        if (points.size() < 3) {
            return List.copyOf(points);
        }
        List<Point> rounded = new ArrayList<>();
        rounded.add(points.getFirst());
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point corner = points.get(i);
            Point after = points.get(i + 1);
            // The first and last stretch belong to one corner, the others are shared by two.
            double in = distance(before, corner) / (i == 1 ? 1 : 2);
            double out = distance(corner, after) / (i == points.size() - 2 ? 1 : 2);
            double radius = Math.min(Spacing.CORNER, Math.min(in, out));
            Point start = towards(corner, before, radius);
            Point end = towards(corner, after, radius);
            for (double t : STEPS) {
                Point point = new Point(curve(start.x(), corner.x(), end.x(), t), curve(start.y(), corner.y(), end.y(), t));
                if (!rounded.getLast().equals(point)) {
                    rounded.add(point);
                }
            }
        }
        if (!rounded.getLast().equals(points.getLast())) {
            rounded.add(points.getLast());
        }
        return List.copyOf(rounded);
    }

    private static double curve(double a, double b, double c, double t) {
        return (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
    }

    private static Point towards(Point from, Point to, double by) {
        double length = distance(from, to);
        return length == 0 ? from
                : new Point(from.x() + (to.x() - from.x()) * by / length, from.y() + (to.y() - from.y()) * by / length);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
