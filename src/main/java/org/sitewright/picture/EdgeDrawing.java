package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.layout.Point;

/** Draws an arrow along its route, in the coordinates of the whole. */
public final class EdgeDrawing {
    private static final double HEAD = 9;
    private static final double HALF_HEAD = 4.2;
    private static final double CORNER = 9;
    private static final double WIDTH = 1.6;
    static final double BY_NAME_DASH = 2.5;
    private static final double BADGE = 7.5;
    private static final double FROM_START = 15;
    private static final double CROSS = 2.8;

    private final TextMetrics metrics = new TextMetrics();
    private final PictureWords words = new PictureWords();

    /**
     * The line, its head and, where the dependency has a condition, its label.
     *
     * @param route from the one that waits to the one that is awaited, at least two points
     */
    public List<Shape> draw(PictureEdge edge, List<Point> route) {
        boolean byName = edge.kind() == PictureEdge.Kind.BY_NAME || edge.kind().isRoad();
        Ink ink = edge.problem() != PictureEdge.Problem.NONE ? Ink.ERROR : ink(edge.kind());
        Point tip = route.getLast();
        Point before = route.get(route.size() - 2);
        double length = Math.max(1e-6, distance(before, tip));
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        Point neck = new Point(tip.x() - dx * HEAD * 0.8, tip.y() - dy * HEAD * 0.8);

        List<Shape> shapes = new ArrayList<>();
        List<Point> points = new ArrayList<>(route);
        points.set(points.size() - 1, neck);
        boolean solid = edge.kind() == PictureEdge.Kind.DEPENDS_ON && edge.problem() != PictureEdge.Problem.UNDEFINED
                && edge.problem() != PictureEdge.Problem.OTHER_FILE;
        // A stale arrow has the broken line of the stale node that it starts at.
        double dash = edge.stale() ? 3 : byName ? BY_NAME_DASH : 5;
        // Dashes count from the head, so that those of arrows which come together there cover each other.
        shapes.add(solid && !edge.stale() ? line(points).stroked(ink, WIDTH) : line(points.reversed()).dashed(ink, WIDTH, dash));
        Point foot = new Point(tip.x() - dx * HEAD, tip.y() - dy * HEAD);
        shapes.add(new PathBuilder().move(tip.x(), tip.y()).line(foot.x() - dy * HALF_HEAD, foot.y() + dx * HALF_HEAD)
                .line(foot.x() + dy * HALF_HEAD, foot.y() - dx * HALF_HEAD).close().filled(ink));
        if (edge.kind().isRoad()) {
            verdict(edge.kind(), nearStart(route), ink, shapes);
        } else {
            label(edge, route, ink, shapes);
        }
        return shapes;
    }

    static Ink ink(PictureEdge.Kind kind) {
        return switch (kind) {
            case DEPENDS_ON, REFERS_TO -> Ink.EDGE;
            case BY_NAME -> Ink.NET_TEXT;
            case TALKS -> Ink.OK;
            case CANNOT_TALK -> Ink.ERROR;
            case MAY_TALK -> Ink.DIM;
        };
    }

    /** A cross on a road that cannot work, a question mark on one that nobody knows: nobody has to tell it by the colour. */
    private void verdict(PictureEdge.Kind kind, Point at, Ink ink, List<Shape> shapes) {
        if (kind == PictureEdge.Kind.TALKS) {
            return;
        }
        shapes.add(new Shape.RoundedRect(at.x() - BADGE, at.y() - BADGE, 2 * BADGE, 2 * BADGE, BADGE, Ink.PANEL, ink, 1.2, 0));
        if (kind == PictureEdge.Kind.CANNOT_TALK) {
            shapes.add(new PathBuilder().move(at.x() - CROSS, at.y() - CROSS).line(at.x() + CROSS, at.y() + CROSS).stroked(ink, WIDTH));
            shapes.add(new PathBuilder().move(at.x() - CROSS, at.y() + CROSS).line(at.x() + CROSS, at.y() - CROSS).stroked(ink, WIDTH));
        } else {
            shapes.add(new Shape.TextRun(at.x(), at.y() + 3.8, "?", Lettering.CHIP, ink, Shape.Anchor.MIDDLE, metrics.width("?", Lettering.CHIP)));
        }
    }

    /** A point near the begin of the way, which no other road shares; on a short one in its middle. */
    private static Point nearStart(List<Point> route) {
        double length = 0;
        for (int i = 1; i < route.size(); i++) {
            length += distance(route.get(i - 1), route.get(i));
        }
        double left = Math.min(FROM_START, length / 2);
        for (int i = 1; i < route.size(); i++) {
            double step = distance(route.get(i - 1), route.get(i));
            if (left <= step && step > 0) {
                double part = left / step;
                return new Point(route.get(i - 1).x() + (route.get(i).x() - route.get(i - 1).x()) * part,
                        route.get(i - 1).y() + (route.get(i).y() - route.get(i - 1).y()) * part);
            }
            left -= step;
        }
        return route.getLast();
    }

    /** A line with rounded corners. */
    private static PathBuilder line(List<Point> points) {
        PathBuilder path = new PathBuilder().move(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point in = towards(corner, points.get(i - 1));
            Point out = towards(corner, points.get(i + 1));
            path.line(in.x(), in.y()).curve(corner.x(), corner.y(), corner.x(), corner.y(), out.x(), out.y());
        }
        return path.line(points.getLast().x(), points.getLast().y());
    }

    /** A point on the way to another, a corner's radius or half of the way off. */
    private static Point towards(Point corner, Point other) {
        double length = distance(corner, other);
        double part = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
    }

    private void label(PictureEdge edge, List<Point> route, Ink ink, List<Shape> shapes) {
        String text = edge.problem() == PictureEdge.Problem.UNDEFINED
                ? NodeIds.service(edge.to()) + "?" : edge.kind() == PictureEdge.Kind.BY_NAME ? "" : words.condition(edge.condition());
        if (text.isEmpty()) {
            return;
        }
        double own = metrics.width(text, Lettering.CHIP);
        double width = own + 12;
        Point at = edge.problem() == PictureEdge.Problem.UNDEFINED ? above(route.getLast()) : middle(route);
        shapes.add(new Shape.RoundedRect(at.x() - width / 2, at.y() - 8, width, 16, 8, Ink.PANEL, ink, 1, 0));
        shapes.add(new Shape.TextRun(at.x(), at.y() + 3.8, text, Lettering.CHIP, ink == Ink.EDGE ? Ink.DIM : ink,
                Shape.Anchor.MIDDLE, own));
    }

    private static Point above(Point point) {
        return new Point(point.x(), point.y() - 9);
    }

    private static Point middle(List<Point> route) {
        Point middle = route.getFirst();
        double longest = -1;
        for (int i = 1; i < route.size(); i++) {
            Point a = route.get(i - 1);
            Point b = route.get(i);
            if (distance(a, b) > longest) {
                longest = distance(a, b);
                middle = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        }
        return middle;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
