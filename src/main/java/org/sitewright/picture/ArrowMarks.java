package org.sitewright.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sitewright.layout.Point;
import org.sitewright.picture.Shape.Segment;

/**
 * Arrows in pieces, where what several of them share is there once. A thousand agents that wait for one router have a thousand
 * arrows, which run together for most of their way: drawn one by one, they cost a thousand long paths for what looks like one.
 * Straight pieces that lie upon each other become one; of all others those that are equal. What is dashed becomes one only where
 * the dashes fall together.
 */
public final class ArrowMarks {
    private static final double PRECISION = 100;
    private static final int CURVE_STEPS = 8;

    /**
     * A piece.
     *
     * @param shape      a stroke of one straight or curved step, or any other shape as a whole
     * @param dashOffset how far into the pattern of its dashes it begins, in the picture's units
     * @param extent     what it covers, without the width of its line
     */
    public record Mark(Shape shape, double dashOffset, Extent extent) {}

    /** A straight upright or level line on which strokes of one look may lie upon each other. */
    private record Track(boolean level, long at, Ink ink, double width, double dash, int direction, long phase) {}

    private record Span(double from, double to) {}

    private final List<Mark> marks;

    private ArrowMarks(List<Mark> marks) {
        this.marks = marks;
    }

    /** @param arrows the shapes of each, as {@link EdgeDrawing} draws them */
    public static ArrowMarks of(Collection<List<Shape>> arrows) {
        return new Merging().of(arrows);
    }

    /** These and others, which are not compared with these. */
    public ArrowMarks and(ArrowMarks more) {
        return new ArrowMarks(Stream.concat(marks.stream(), more.marks.stream()).toList());
    }

    /** All pieces that lie in a part of the picture or on its border. */
    public List<Mark> in(Extent window) {
        return marks.stream().filter(mark -> mark.extent().meets(window)).toList();
    }

    /** The lines of all arrows, without heads and labels. */
    public List<Shape.Path> strokes() {
        return marks.stream().<Shape.Path>mapMulti((mark, strokes) -> {
            if (mark.shape() instanceof Shape.Path path && path.isLine()) {
                strokes.accept(path);
            }
        }).toList();
    }

    List<Mark> all() {
        return marks;
    }

    /** Takes arrows apart. */
    private static final class Merging {
        private final Map<Track, List<Span>> tracks = new LinkedHashMap<>();
        private final Set<Mark> others = new LinkedHashSet<>();

        ArrowMarks of(Collection<List<Shape>> arrows) {
            for (List<Shape> arrow : arrows) {
                for (Shape shape : arrow) {
                    if (shape instanceof Shape.Path path && path.isLine()) {
                        stroke(path);
                    } else {
                        others.add(new Mark(shape, 0, extent(shape)));
                    }
                }
            }
            List<Mark> marks = new ArrayList<>();
            tracks.forEach((track, spans) -> merged(spans).forEach(span -> marks.add(mark(track, span))));
            marks.addAll(others);
            return new ArrowMarks(List.copyOf(marks));
        }

        private void stroke(Shape.Path path) {
            double done = 0;
            Point at = new Point(0, 0);
            for (Segment segment : path.segments()) {
                switch (segment) {
                    case Segment.Move(double x, double y) -> at = new Point(x, y);
                    case Segment.Line(double x, double y) -> {
                        Point to = new Point(x, y);
                        straight(path, at, to, done);
                        done += distance(at, to);
                        at = to;
                    }
                    case Segment.Curve curve -> {
                        Point to = new Point(curve.x(), curve.y());
                        other(path, at, curve, done, to);
                        done += length(at, curve);
                        at = to;
                    }
                    case Segment.Close() -> throw new IllegalArgumentException("An arrow's line is open: " + path);
                }
            }
        }

        private void straight(Shape.Path path, Point from, Point to, double done) {
            boolean level = rounded(from.y()) == rounded(to.y());
            boolean upright = rounded(from.x()) == rounded(to.x());
            if (level && upright) {
                return;
            }
            if (!level && !upright) {
                other(path, from, new Segment.Line(to.x(), to.y()), done, to);
                return;
            }
            double start = level ? from.x() : from.y();
            double end = level ? to.x() : to.y();
            int direction = path.dash() == 0 ? 0 : start < end ? 1 : -1;
            long phase = path.dash() == 0 ? 0 : phase(done - direction * start, path.dash());
            tracks.computeIfAbsent(new Track(level, rounded(level ? from.y() : from.x()), path.stroke(), path.strokeWidth(),
                    path.dash(), direction, phase), _ -> new ArrayList<>()).add(new Span(Math.min(start, end), Math.max(start, end)));
        }

        private void other(Shape.Path path, Point from, Segment step, double done, Point to) {
            Shape.Path piece = new Shape.Path(List.of(new Segment.Move(from.x(), from.y()), step), Ink.NONE, path.stroke(),
                    path.strokeWidth(), path.dash());
            double offset = path.dash() == 0 ? 0 : phase(done, path.dash()) / PRECISION;
            others.add(new Mark(piece, offset, Extent.between(from, to)));
        }

        private static Mark mark(Track track, Span span) {
            double at = track.at() / PRECISION;
            double start = track.direction() < 0 ? span.to() : span.from();
            double end = track.direction() < 0 ? span.from() : span.to();
            Point from = track.level() ? new Point(start, at) : new Point(at, start);
            Point to = track.level() ? new Point(end, at) : new Point(at, end);
            double offset = track.dash() == 0 ? 0
                    : phase(track.phase() / PRECISION + track.direction() * start, track.dash()) / PRECISION;
            return new Mark(new Shape.Path(List.of(new Segment.Move(from.x(), from.y()), new Segment.Line(to.x(), to.y())), Ink.NONE,
                    track.ink(), track.width(), track.dash()), offset, Extent.between(from, to));
        }

        /** Spans that touch become one. */
        private static List<Span> merged(List<Span> spans) {
            TreeMap<Double, Double> ends = new TreeMap<>();
            spans.forEach(span -> ends.merge(span.from(), span.to(), Math::max));
            List<Span> merged = new ArrayList<>();
            for (Map.Entry<Double, Double> next : ends.entrySet()) {
                if (!merged.isEmpty() && next.getKey() <= merged.getLast().to() + 1 / PRECISION) {
                    Span last = merged.removeLast();
                    merged.add(new Span(last.from(), Math.max(last.to(), next.getValue())));
                } else {
                    merged.add(new Span(next.getKey(), next.getValue()));
                }
            }
            return merged;
        }

        /** Where in the pattern of dashes and gaps of one length a place is that lies so far along the line. */
        private static long phase(double along, double dash) {
            long period = rounded(2 * dash);
            return Math.floorMod(rounded(along), period);
        }

        private static long rounded(double value) {
            return Math.round(value * PRECISION);
        }

        private static double distance(Point a, Point b) {
            return Math.hypot(a.x() - b.x(), a.y() - b.y());
        }

        private static double length(Point from, Segment.Curve curve) {
            double sum = 0;
            Point before = from;
            for (int i = 1; i <= CURVE_STEPS; i++) {
                double t = (double) i / CURVE_STEPS;
                Point next = new Point(cubic(from.x(), curve.x1(), curve.x2(), curve.x(), t),
                        cubic(from.y(), curve.y1(), curve.y2(), curve.y(), t));
                sum += distance(before, next);
                before = next;
            }
            return sum;
        }

        private static double cubic(double a, double b, double c, double d, double t) {
            double s = 1 - t;
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        }

        private static Extent extent(Shape shape) {
            return switch (shape) {
                case Shape.RoundedRect rect -> new Extent(rect.x(), rect.y(), rect.x() + rect.width(), rect.y() + rect.height());
                case Shape.Circle circle -> new Extent(circle.x(), circle.y(), circle.x(), circle.y()).grown(circle.radius());
                case Shape.TextRun run -> new Extent(run.x(), run.baseline(), run.x(), run.baseline()).grown(run.width());
                case Shape.Path path -> Extent.aroundPoints(path.segments().stream().<Point>mapMulti(Merging::points).toList());
            };
        }

        private static void points(Segment segment, Consumer<Point> points) {
            switch (segment) {
                case Segment.Move(double x, double y) -> points.accept(new Point(x, y));
                case Segment.Line(double x, double y) -> points.accept(new Point(x, y));
                case Segment.Curve curve -> points.accept(new Point(curve.x(), curve.y()));
                case Segment.Close() -> { }
            }
        }
    }
}
