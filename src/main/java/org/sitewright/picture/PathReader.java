package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads path data (SVG 1.1, section 8.3). All its commands are known but those for smooth curves (S and T). */
final class PathReader {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    /** An arc is drawn by curves over an eighth of its circle or less: their error cannot be seen. */
    private static final double STEP = Math.PI / 4;

    private final List<String> tokens = new ArrayList<>();
    private final PathBuilder path = new PathBuilder();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathReader(String data) {
        Matcher matcher = TOKEN.matcher(data);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /**
     * The steps in absolute coordinates.
     *
     * @throws IllegalArgumentException for what it does not know, or where numbers are missing
     */
    static List<Shape.Segment> read(String data) {
        return new PathReader(data).read();
    }

    private List<Shape.Segment> read() {
        while (at < tokens.size()) {
            char command = tokens.get(at++).charAt(0);
            if (!Character.isLetter(command)) {
                throw new IllegalArgumentException("A number without a command: " + tokens.get(at - 1));
            }
            do {
                step(command);
                // Further pairs behind a move are lines (section 8.3.2).
                command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            } while (at < tokens.size() && !Character.isLetter(tokens.get(at).charAt(0)));
        }
        return path.segments();
    }

    private void step(char command) {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                goTo(fromX + next(), fromY + next());
                startX = x;
                startY = y;
                path.move(x, y);
            }
            case 'L' -> line(fromX + next(), fromY + next());
            case 'H' -> line(fromX + next(), y);
            case 'V' -> line(x, fromY + next());
            case 'C' -> curve(fromX + next(), fromY + next(), fromX + next(), fromY + next(), fromX + next(), fromY + next());
            case 'Q' -> quadratic(fromX + next(), fromY + next(), fromX + next(), fromY + next());
            case 'A' -> {
                double rx = next();
                double ry = next();
                double turn = next();
                boolean large = next() != 0;
                boolean clockwise = next() != 0;
                arc(rx, ry, turn, large, clockwise, fromX + next(), fromY + next());
            }
            case 'Z' -> {
                path.close();
                goTo(startX, startY);
            }
            default -> throw new IllegalArgumentException("Not known in path data: " + command);
        }
    }

    private double next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("Path data ends too soon");
        }
        return Double.parseDouble(tokens.get(at++));
    }

    private void goTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        path.line(toX, toY);
        goTo(toX, toY);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curve(x1, y1, x2, y2, toX, toY);
        goTo(toX, toY);
    }

    private void quadratic(double cx, double cy, double toX, double toY) {
        curve(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, toX + (cx - toX) * 2 / 3, toY + (cy - toY) * 2 / 3, toX, toY);
    }

    /** Section F.6.5 for circles: the icons have no other arcs. */
    private void arc(double rx, double ry, double turn, boolean large, boolean clockwise, double toX, double toY) {
        if (rx != ry || turn != 0) {
            throw new IllegalArgumentException("An arc that is not of a circle");
        }
        double half = Math.hypot(toX - x, toY - y) / 2;
        if (half == 0) {
            return;
        }
        double radius = Math.max(rx, half);
        double side = (large == clockwise ? -1 : 1) * Math.sqrt(radius * radius - half * half) / (2 * half);
        double cx = (x + toX) / 2 - (toY - y) * side;
        double cy = (y + toY) / 2 + (toX - x) * side;
        double from = Math.atan2(y - cy, x - cx);
        double sweep = Math.atan2(toY - cy, toX - cx) - from;
        if (clockwise && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        int steps = (int) Math.ceil(Math.abs(sweep) / STEP - 1e-9);
        double handle = 4.0 / 3 * Math.tan(sweep / steps / 4) * radius;
        for (int i = 1; i <= steps; i++) {
            double a = from + sweep * (i - 1) / steps;
            double b = from + sweep * i / steps;
            path.curve(cx + radius * Math.cos(a) - handle * Math.sin(a), cy + radius * Math.sin(a) + handle * Math.cos(a),
                    cx + radius * Math.cos(b) + handle * Math.sin(b), cy + radius * Math.sin(b) - handle * Math.cos(b),
                    cx + radius * Math.cos(b), cy + radius * Math.sin(b));
        }
        goTo(toX, toY);
    }
}
