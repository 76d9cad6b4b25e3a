package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.picture.Shape.Anchor;
import org.sitewright.picture.Shape.RoundedRect;
import org.sitewright.picture.Shape.TextRun;

/** Draws a service, in coordinates whose origin is its upper left corner. */
public final class NodeDrawing {
    /** Radius of a node's corners. */
    public static final double RADIUS = 9;
    /** How far below the node's upper border the line with its name ends: a click above it is one on the name. */
    public static final double NAME_HEIGHT = 30;

    private static final double HATCH_STEP = 9;

    private final TextMetrics metrics = new TextMetrics();
    private final NodeMeasure measure = new NodeMeasure();
    private final Glyphs glyphs = new Glyphs();
    private final PictureWords words = new PictureWords();

    /** The node with all that is known of it. */
    public List<Shape> draw(PictureNode node, double width, double height, VolumeInks volumes) {
        List<Shape> shapes = new ArrayList<>();
        ground(shapes, node, width, height);
        shapes.addAll(glyphs.kind(node.kind(), NodeMeasure.PADDING, 9, NodeMeasure.ICON));
        mark(shapes, node, width);
        name(shapes, node, width);
        image(shapes, node, width);
        for (NodeMeasure.PlacedChip chip : measure.place(node, width)) {
            chip(shapes, chip, volumes.of(chip.chip()));
        }
        if (node.stale()) {
            staleBadge(shapes, width);
        }
        return shapes;
    }

    /** The node as it is seen from far: its colour, its name in large letters, its findings. */
    public List<Shape> drawFar(PictureNode node, double width, double height) {
        List<Shape> shapes = new ArrayList<>();
        ground(shapes, node, width, height);
        shapes.add(new RoundedRect(5, 5, 7, height - 10, 3.5, node.kind().ink(), Ink.NONE, 0, 0));
        boolean marked = node.severity().compareTo(Severity.OK) > 0;
        double room = width - 19 - (marked ? 32 : 8);
        List<String> lines = farLines(node.name(), room);
        double step = Lettering.FAR_NAME.size() + 2;
        double baseline = height / 2 + Lettering.FAR_NAME.size() * 0.36 - (lines.size() - 1) * step / 2;
        for (String line : lines) {
            shapes.add(text(19, baseline, line, Lettering.FAR_NAME, Ink.TEXT, Anchor.START));
            baseline += step;
        }
        if (marked) {
            shapes.addAll(glyphs.severity(node.severity(), width - 30, height / 2 - 12, 24));
        }
        return shapes;
    }

    private static void ground(List<Shape> shapes, PictureNode node, double width, double height) {
        shapes.add(new RoundedRect(-0.5, 1, width + 1, height + 1, RADIUS + 0.5, Ink.SHADOW, Ink.NONE, 0, 0));
        shapes.add(new RoundedRect(0, 0, width, height, RADIUS, Ink.NODE, Ink.NODE_LINE, 1, node.stale() ? 4 : 0));
        if (node.stale()) {
            shapes.add(hatch(width, height));
        }
    }

    private void name(List<Shape> shapes, PictureNode node, double width) {
        double room = width - NodeMeasure.NAME_X - NodeMeasure.PADDING - 6 - measure.markWidth(node);
        String name = metrics.fit(node.name(), Lettering.NAME, room);
        shapes.add(text(NodeMeasure.NAME_X, 22, name, Lettering.NAME, Ink.TEXT, Anchor.START));
    }

    private void mark(List<Shape> shapes, PictureNode node, double width) {
        double right = width - NodeMeasure.PADDING;
        if (NodeMeasure.showsCount(node) && node.severity() != Severity.NONE) {
            TextRun count = text(right, 21.5, NodeMeasure.countText(node), Lettering.COUNT, node.severity().ink(),
                    Anchor.END);
            shapes.add(count);
            right -= count.width() + 3;
        }
        shapes.addAll(glyphs.severity(node.severity(), right - NodeMeasure.MARK, 11, NodeMeasure.MARK));
    }

    private void image(List<Shape> shapes, PictureNode node, double width) {
        double room = width - 2 * NodeMeasure.PADDING;
        String all = metrics.fit(measure.imageText(node), Lettering.IMAGE, room);
        double x = NodeMeasure.PADDING;
        if (!node.tag().equals("latest") || !all.endsWith(node.tagWithSeparator())) {
            shapes.add(text(x, 41, all, Lettering.IMAGE, Ink.DIM, Anchor.START));
            return;
        }
        // "latest" names another image tomorrow: it stands out.
        TextRun image = text(x, 41, node.shortImage(), Lettering.IMAGE, Ink.DIM, Anchor.START);
        shapes.add(image);
        shapes.add(text(x + image.width(), 41, node.tagWithSeparator(), Lettering.IMAGE, Ink.WARN, Anchor.START));
    }

    private void chip(List<Shape> shapes, NodeMeasure.PlacedChip placed, Ink signInk) {
        Chip.Kind kind = placed.chip().kind();
        boolean coloured = kind == Chip.Kind.VOLUME;
        shapes.add(new RoundedRect(placed.x(), placed.y(), placed.width(), NodeMeasure.CHIP_HEIGHT,
                NodeMeasure.CHIP_HEIGHT / 2, Ink.CHIP, coloured ? signInk : Ink.LINE, 1, 0));
        double x = placed.x() + NodeMeasure.CHIP_PADDING;
        if (glyphs.hasSign(kind)) {
            shapes.addAll(glyphs.chip(kind, signInk, x, placed.y() + 4, NodeMeasure.SIGN));
            x += NodeMeasure.SIGN + NodeMeasure.SIGN_GAP;
        }
        double middle = (x + placed.x() + placed.width() - NodeMeasure.CHIP_PADDING) / 2;
        shapes.add(text(middle, placed.y() + 12.3, placed.text(), Lettering.CHIP, coloured ? Ink.TEXT : Ink.DIM,
                Anchor.MIDDLE));
    }

    private void staleBadge(List<Shape> shapes, double width) {
        String badge = words.lastGoodReading();
        double own = metrics.width(badge, Lettering.CHIP) + 2 * NodeMeasure.CHIP_PADDING;
        double x = width - NodeMeasure.PADDING - own;
        shapes.add(new RoundedRect(x, -9, own, 16, 8, Ink.NODE, Ink.WARN, 1, 0));
        shapes.add(text(x + own / 2, 2.8, badge, Lettering.CHIP, Ink.WARN, Anchor.MIDDLE));
    }

    /** Strokes from lower left to upper right, cut off at the node's border. */
    private static Shape hatch(double width, double height) {
        PathBuilder path = new PathBuilder();
        double inset = 2;
        for (double sum = HATCH_STEP * 1.5; sum < width + height - HATCH_STEP; sum += HATCH_STEP) {
            double left = Math.max(inset, sum - (height - inset));
            double right = Math.min(width - inset, sum - inset);
            path.move(left, sum - left).line(right, sum - right);
        }
        return path.stroked(Ink.HATCH, 1);
    }

    /** The name in one line or two, broken behind a hyphen where it has one. */
    private List<String> farLines(String name, double room) {
        if (metrics.width(name, Lettering.FAR_NAME) <= room) {
            return List.of(name);
        }
        int cut = -1;
        for (int i = 1; i < name.length() - 1; i++) {
            boolean hyphen = name.charAt(i) == '-' || name.charAt(i) == '_' || name.charAt(i) == '.';
            if (hyphen && metrics.width(name.substring(0, i + 1), Lettering.FAR_NAME) <= room) {
                cut = i + 1;
            }
        }
        if (cut < 0) {
            return List.of(metrics.fit(name, Lettering.FAR_NAME, room));
        }
        return List.of(name.substring(0, cut), metrics.fit(name.substring(cut), Lettering.FAR_NAME, room));
    }

    private TextRun text(double x, double baseline, String text, Lettering lettering, Ink ink, Anchor anchor) {
        return new TextRun(x, baseline, text, lettering, ink, anchor, metrics.width(text, lettering));
    }
}
