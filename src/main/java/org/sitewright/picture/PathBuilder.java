package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.picture.Shape.Segment;

/** Collects the steps of a path, scaled and moved on the way. */
final class PathBuilder {
    private static final double ARC = 0.5523;

    private final List<Segment> segments = new ArrayList<>();
    private final double x;
    private final double y;
    private final double scale;

    PathBuilder() {
        this(0, 0, 1);
    }

    /** A path in units of {@code scale} whose origin is at x, y. */
    PathBuilder(double x, double y, double scale) {
        this.x = x;
        this.y = y;
        this.scale = scale;
    }

    PathBuilder move(double toX, double toY) {
        segments.add(new Segment.Move(x + toX * scale, y + toY * scale));
        return this;
    }

    PathBuilder line(double toX, double toY) {
        segments.add(new Segment.Line(x + toX * scale, y + toY * scale));
        return this;
    }

    PathBuilder curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        segments.add(new Segment.Curve(x + x1 * scale, y + y1 * scale, x + x2 * scale, y + y2 * scale,
                x + toX * scale, y + toY * scale));
        return this;
    }

    PathBuilder close() {
        segments.add(new Segment.Close());
        return this;
    }

    PathBuilder rect(double left, double top, double width, double height) {
        return move(left, top).line(left + width, top).line(left + width, top + height).line(left, top + height).close();
    }

    PathBuilder ellipse(double cx, double cy, double rx, double ry) {
        double ax = rx * ARC;
        double ay = ry * ARC;
        return move(cx + rx, cy).curve(cx + rx, cy + ay, cx + ax, cy + ry, cx, cy + ry)
                .curve(cx - ax, cy + ry, cx - rx, cy + ay, cx - rx, cy)
                .curve(cx - rx, cy - ay, cx - ax, cy - ry, cx, cy - ry)
                .curve(cx + ax, cy - ry, cx + rx, cy - ay, cx + rx, cy).close();
    }

    Shape.Path filled(Ink ink) {
        return new Shape.Path(segments, ink, Ink.NONE, 0, 0);
    }

    /** A full line; its width is in units of the picture, not scaled. */
    Shape.Path stroked(Ink ink, double width) {
        return new Shape.Path(segments, Ink.NONE, ink, width, 0);
    }

    Shape.Path dashed(Ink ink, double width, double dash) {
        return new Shape.Path(segments, Ink.NONE, ink, width, dash);
    }

    List<Segment> segments() {
        return segments;
    }
}
