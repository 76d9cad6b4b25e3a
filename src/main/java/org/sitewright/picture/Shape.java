package org.sitewright.picture;

import java.util.List;

/**
 * What pictures are made of. Lengths are in units of the picture (pixels at 100 %), y grows downwards. A stroke is centred
 * on the outline.
 */
public sealed interface Shape {
    /**
     * @param radius of the corners
     * @param dash   length of dashes and gaps; 0 for a full line
     */
    record RoundedRect(double x, double y, double width, double height, double radius, Ink fill, Ink stroke,
            double strokeWidth, double dash) implements Shape {}

    record Circle(double x, double y, double radius, Ink fill, Ink stroke, double strokeWidth) implements Shape {}

    /**
     * @param dash length of dashes and gaps; 0 for a full line
     */
    record Path(List<Segment> segments, Ink fill, Ink stroke, double strokeWidth, double dash) implements Shape {
        public Path {
            segments = List.copyOf(segments);
        }

        /** Whether it is a line, with nothing within. */
        public boolean isLine() {
            return fill == Ink.NONE;
        }
    }

    /**
     * One line of text.
     *
     * @param x        of its left end, its middle or its right end, as the anchor says
     * @param baseline y of the line that letters stand on
     * @param width    how wide it is by {@link TextMetrics}; no renderer may take more room
     */
    record TextRun(double x, double baseline, String text, Lettering lettering, Ink ink, Anchor anchor, double width)
            implements Shape {}

    /** Which part of a text stands at its x. */
    enum Anchor { START, MIDDLE, END }

    /** A step of a path; all coordinates are absolute. */
    sealed interface Segment {
        record Move(double x, double y) implements Segment {}

        record Line(double x, double y) implements Segment {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

        record Close() implements Segment {}
    }
}
