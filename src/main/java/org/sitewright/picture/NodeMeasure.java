package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a service's node is, and where its chips go. Depends on nothing but the node, so that layout, SVG, PNG and window
 * agree.
 */
public final class NodeMeasure {
    static final double PADDING = 10;
    static final double ICON = 17;
    static final double NAME_X = PADDING + ICON + 7;
    static final double MARK = 13;
    static final double CHIPS_Y = 52;
    static final double CHIP_HEIGHT = 17;
    static final double CHIP_GAP = 4;
    static final double CHIP_PADDING = 7;
    static final double SIGN = 9;
    static final double SIGN_GAP = 4;

    private static final double MIN_WIDTH = 180;
    private static final double MAX_WIDTH = 270;
    /** Up to here a node grows so that its chips stand in one row. */
    private static final double WIDENED_FOR_CHIPS = 220;
    private static final double GRID = 10;
    private static final double BARE_HEIGHT = 54;
    private static final double BOTTOM = 10;
    private static final int MAX_ROWS = 3;

    private final TextMetrics metrics = new TextMetrics();
    private final Glyphs glyphs = new Glyphs();
    private final PictureWords words = new PictureWords();

    /**
     * @param width  between 180 and 270, a multiple of 10
     * @param height 54 or more
     */
    public record Size(double width, double height) {}

    /**
     * A chip in its place, in the node's coordinates.
     *
     * @param text what of its words fits
     */
    record PlacedChip(Chip chip, String text, double x, double y, double width) {}

    public Size measure(PictureNode node) {
        double widest = Math.max(NAME_X + metrics.width(node.name(), Lettering.NAME) + 8 + markWidth(node) + PADDING,
                2 * PADDING + metrics.width(imageText(node), Lettering.IMAGE));
        for (Chip chip : node.chips()) {
            widest = Math.max(widest, 2 * PADDING + chipWidth(chip.kind(), chip.text()));
        }
        double row = 2 * PADDING - CHIP_GAP;
        for (Chip chip : node.chips()) {
            row += chipWidth(chip.kind(), chip.text()) + CHIP_GAP;
        }
        if (row <= WIDENED_FOR_CHIPS) {
            widest = Math.max(widest, row);
        }
        double width = Math.clamp(Math.ceil(widest / GRID) * GRID, MIN_WIDTH, MAX_WIDTH);
        List<PlacedChip> chips = place(node, width);
        return new Size(width, chips.isEmpty() ? BARE_HEIGHT : chips.getLast().y() + CHIP_HEIGHT + BOTTOM);
    }

    /** The chips in rows; those that find no room are counted by a last one. */
    List<PlacedChip> place(PictureNode node, double width) {
        List<PlacedChip> placed = new ArrayList<>();
        double right = width - PADDING;
        double x = PADDING;
        int row = 0;
        for (int i = 0; i < node.chips().size(); i++) {
            Chip chip = node.chips().get(i);
            double furniture = chipWidth(chip.kind(), "");
            String text = metrics.fit(chip.text(), Lettering.CHIP, right - PADDING - furniture);
            double own = chipWidth(chip.kind(), text);
            int left = node.chips().size() - i - 1;
            if (x > PADDING && x + own > right && row < MAX_ROWS - 1) {
                row++;
                x = PADDING;
            }
            double reserve = left > 0 ? CHIP_GAP + more(left).width() : 0;
            if (row == MAX_ROWS - 1 && x + own + reserve > right && (x > PADDING || left > 0)) {
                PlacedChip rest = more(left + 1);
                placed.add(new PlacedChip(rest.chip(), rest.text(), x, rowY(row), rest.width()));
                return placed;
            }
            placed.add(new PlacedChip(chip, text, x, rowY(row), own));
            x += own + CHIP_GAP;
        }
        return placed;
    }

    private PlacedChip more(int count) {
        Chip chip = Chip.note(words.more(count));
        return new PlacedChip(chip, chip.text(), 0, 0, chipWidth(chip.kind(), chip.text()));
    }

    private static double rowY(int row) {
        return CHIPS_Y + row * (CHIP_HEIGHT + CHIP_GAP);
    }

    private double chipWidth(Chip.Kind kind, String text) {
        return 2 * CHIP_PADDING + (glyphs.hasSign(kind) ? SIGN + SIGN_GAP : 0)
                + Math.ceil(metrics.width(text, Lettering.CHIP));
    }

    /** What the mark of the findings takes, with their number where it is above 1. */
    double markWidth(PictureNode node) {
        if (node.severity() == Severity.NONE) {
            return 0;
        }
        return MARK + (showsCount(node) ? 3 + metrics.width(countText(node), Lettering.COUNT) : 0);
    }

    static boolean showsCount(PictureNode node) {
        return node.findings() > 1;
    }

    static String countText(PictureNode node) {
        return node.findings() > 99 ? "99+" : Integer.toString(node.findings());
    }

    String imageText(PictureNode node) {
        return node.imageName().isEmpty() ? words.noImage() : node.shortImage() + node.tagWithSeparator();
    }
}
