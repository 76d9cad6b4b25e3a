package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;

/** Explains the signs that a picture has, and only those. */
public final class Legend {
    /** Of nothing. */
    public static final Legend EMPTY = new Legend(SitePicture.empty(""));
    /** Between one sign and the next, in units of the picture. */
    public static final double GAP = 20;
    private static final double SIGN = 26;
    private static final double BASELINE = 13;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final boolean mayBreak;
    private final TextMetrics metrics = new TextMetrics();
    private final PictureWords words = new PictureWords();
    private double x;

    /**
     * A sign with its words.
     *
     * @param shapes as they stand in the row of all signs
     * @param start  where in that row it begins
     */
    public record Entry(List<Shape> shapes, double start, double width) {
        public Entry {
            shapes = List.copyOf(shapes);
        }
    }

    public Legend(SitePicture picture) {
        mayBreak = !picture.networks().isEmpty() || picture.edges().stream().anyMatch(edge -> edge.kind().isRoad());
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
        List<PictureEdge.Kind> roads = picture.edges().stream().map(PictureEdge::kind).filter(PictureEdge.Kind::isRoad).distinct().sorted().toList();
        for (PictureEdge.Kind road : roads) {
            arrow(EdgeDrawing.ink(road), EdgeDrawing.BY_NAME_DASH);
            words(switch (road) {
                case TALKS -> "talks";
                case CANNOT_TALK -> "cannotTalk";
                default -> "mayTalk";
            });
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

    /** The signs one by one, in their order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether there is so much to say that it may take several rows. */
    public boolean mayBreak() {
        return mayBreak;
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
        double start = entries.isEmpty() ? 0 : entries.getLast().start() + entries.getLast().width() + GAP;
        int before = entries.stream().mapToInt(entry -> entry.shapes().size()).sum();
        entries.add(new Entry(shapes.subList(before, shapes.size()), start, x - GAP - start));
    }
}
