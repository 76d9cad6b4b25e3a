package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;

/** Explains the signs that a picture has, and only those. */
public final class Legend {
    private static final double GAP = 20;
    private static final double SIGN = 26;
    private static final double BASELINE = 13;

    private final List<Shape> shapes = new ArrayList<>();
    private final TextMetrics metrics = new TextMetrics();
    private final PictureWords words = new PictureWords();
    private double x;

    public Legend(SitePicture picture) {
        if (picture.edges().stream().anyMatch(edge -> edge.kind() == PictureEdge.Kind.DEPENDS_ON)) {
            arrow(Ink.EDGE, 0);
            words("waits");
        }
        if (picture.edges().stream().anyMatch(edge -> edge.kind() == PictureEdge.Kind.REFERS_TO)) {
            arrow(Ink.EDGE, 5);
            words("refers");
        }
        List<String> networks = picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.BY_NAME)
                .map(PictureEdge::condition).distinct().sorted().toList();
        if (!networks.isEmpty()) {
            arrow(Ink.NET_TEXT, EdgeDrawing.BY_NAME_DASH);
            say(words.legendByName(String.join(", ", networks)));
        }
        if (picture.edges().stream().anyMatch(edge -> edge.problem() != PictureEdge.Problem.NONE)) {
            arrow(Ink.ERROR, 0);
            words("problem");
        }
        picture.nodes().stream().flatMap(node -> node.chips().stream()).filter(chip -> chip.kind() == Chip.Kind.VOLUME)
                .findFirst().ifPresent(chip -> {
                    shapes.addAll(new Glyphs().chip(Chip.Kind.VOLUME, VolumeInks.of(picture).of(chip), x + 5, 3.5, 11));
                    x += SIGN - 4;
                    words("volume");
                });
        if (picture.nodes().stream().anyMatch(PictureNode::stale)) {
            shapes.add(new Shape.RoundedRect(x + 2, 3, 18, 12, 3, Ink.NODE, Ink.NODE_LINE, 1, 3));
            x += SIGN;
            words("stale");
        }
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** In units of the picture. */
    public double width() {
        return Math.max(0, x - GAP);
    }

    /** In units of the picture. */
    public double height() {
        return 18;
    }

    /** The shapes, with their origin at the upper left. */
    public List<Shape> draw() {
        return List.copyOf(shapes);
    }

    private void arrow(Ink ink, double dash) {
        PathBuilder line = new PathBuilder().move(x, 9).line(x + 14, 9);
        shapes.add(dash == 0 ? line.stroked(ink, 1.6) : line.dashed(ink, 1.6, dash));
        shapes.add(new PathBuilder().move(x + 21, 9).line(x + 13, 5).line(x + 13, 13).close().filled(ink));
        x += SIGN;
    }

    private void words(String entry) {
        say(words.legend(entry));
    }

    private void say(String text) {
        double width = metrics.width(text, Lettering.LEGEND);
        shapes.add(new Shape.TextRun(x, BASELINE, text, Lettering.LEGEND, Ink.DIM, Shape.Anchor.START, width));
        x += width + GAP;
    }
}
