package org.sitewright.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Paths and numbers as SVG writes them (SVG 1.1, section 8.3). */
public final class PathData {
    private PathData() {}

    /** The steps as path data with absolute coordinates. */
    public static String of(List<Shape.Segment> segments) {
        StringBuilder data = new StringBuilder();
        for (Shape.Segment segment : segments) {
            switch (segment) {
                case Shape.Segment.Move(double x, double y) -> step(data, 'M', x, y);
                case Shape.Segment.Line(double x, double y) -> step(data, 'L', x, y);
                case Shape.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                        step(data, 'C', x1, y1, x2, y2, x, y);
                case Shape.Segment.Close() -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void step(StringBuilder data, char letter, double... numbers) {
        data.append(letter);
        for (int i = 0; i < numbers.length; i++) {
            data.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    /** A number with at most two digits behind the point, and none that say nothing. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
