package org.sitewright.picture;

import java.util.List;

/** The small signs: icons of services, marks of findings, signs on chips. Drawn in a square of 16 units that is then scaled. */
public final class Glyphs {
    private static final double UNITS = 16;
    private static final KindIcons KINDS = KindIcons.load();

    /** A service's icon, as the folder {@code icons} has it: a coloured square with its sign. */
    public List<Shape> kind(ServiceKind kind, double x, double y, double size) {
        return KINDS.of(kind).draw(x, y, size);
    }

    /** The mark of a severity; each has a form of its own, for those who cannot tell the colours apart. */
    public List<Shape> severity(Severity severity, double x, double y, double size) {
        Ink ink = severity.ink();
        double scale = size / UNITS;
        double half = size / 2;
        return switch (severity) {
            case NONE -> List.of();
            case OK -> List.of(new Shape.Circle(x + half, y + half, size * 0.3, ink, Ink.NONE, 0));
            case INFO -> List.of(new Shape.Circle(x + half, y + half, half * 0.9, ink, Ink.NONE, 0),
                    new PathBuilder(x, y, scale).rect(7, 7, 2, 5).rect(7, 3.8, 2, 2).filled(Ink.ON_COLOUR));
            case WARNING -> List.of(new PathBuilder(x, y, scale).move(8, 1.2).curve(8.9, 1.2, 9.2, 1.9, 9.5, 2.4)
                    .line(15.2, 12.6).curve(15.8, 13.8, 15.2, 14.8, 14, 14.8).line(2, 14.8)
                    .curve(0.8, 14.8, 0.2, 13.8, 0.8, 12.6).line(6.5, 2.4).curve(6.8, 1.9, 7.1, 1.2, 8, 1.2).close()
                    .filled(ink), new PathBuilder(x, y, scale).rect(7.1, 5.4, 1.8, 4.6).rect(7.1, 11.2, 1.8, 1.8)
                    .filled(Ink.ON_COLOUR));
            case ERROR -> List.of(new Shape.Circle(x + half, y + half, half * 0.9, ink, Ink.NONE, 0),
                    new PathBuilder(x, y, scale).move(5.4, 5.4).line(10.6, 10.6).move(10.6, 5.4).line(5.4, 10.6)
                            .stroked(Ink.ON_COLOUR, 2 * scale));
        };
    }

    /** The sign before a chip's words. */
    public List<Shape> chip(Chip.Kind kind, Ink ink, double x, double y, double size) {
        PathBuilder path = new PathBuilder(x, y, size / UNITS);
        double width = 1.5 * size / UNITS;
        return switch (kind) {
            case VOLUME -> List.of(new PathBuilder(x, y, size / UNITS).move(2, 3.6).line(2, 12.4)
                    .curve(2, 15, 14, 15, 14, 12.4).line(14, 3.6).curve(14, 1, 2, 1, 2, 3.6).close().filled(ink),
                    path.move(2.6, 4.4).curve(4, 6.8, 12, 6.8, 13.4, 4.4).stroked(Ink.ON_COLOUR, width));
            case MOUNT -> List.of(path.move(1.5, 13).line(1.5, 3).line(6, 3).line(7.8, 5.2).line(14.5, 5.2).line(14.5, 13)
                    .close().stroked(ink, width));
            case NETWORK -> List.of(path.ellipse(8, 3.4, 2.2, 2.2).ellipse(3.4, 12.6, 2.2, 2.2)
                    .ellipse(12.6, 12.6, 2.2, 2.2).move(7, 5.4).line(4.4, 10.6).move(9, 5.4).line(11.6, 10.6)
                    .stroked(ink, width));
            case INSTANCE -> List.of(path.move(1.5, 8).line(8, 1.5).line(14.5, 1.5).line(14.5, 8).line(8, 14.5).close()
                    .ellipse(11.2, 4.8, 0.9, 0.9).stroked(ink, width));
            case PORT, NOTE -> List.of();
        };
    }

    /** Whether a chip of this kind begins with a sign. */
    public boolean hasSign(Chip.Kind kind) {
        return kind != Chip.Kind.PORT && kind != Chip.Kind.NOTE;
    }
}
