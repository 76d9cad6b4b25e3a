package org.sitewright.ui.theme;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The size of the program's text; everything else on the screen that is measured in text grows with it. */
public enum FontSize {
    PX_11(11),
    PX_12(12),
    PX_13(13),
    PX_14(14),
    PX_15(15),
    PX_16(16),
    PX_18(18),
    PX_20(20);

    /** What the program starts with. */
    public static final FontSize DEFAULT = PX_13;

    private final int pixels;

    FontSize(int pixels) {
        this.pixels = pixels;
    }

    /** Height of the text, in pixels of the scene (not of the screen). */
    public int pixels() {
        return pixels;
    }

    /** The next larger size; the largest stays as it is. */
    public FontSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next smaller size; the smallest stays as it is. */
    public FontSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The size nearest to a number of pixels, so that a preference that was written by hand still counts for something. */
    public static FontSize nearest(int pixels) {
        return Stream.of(values())
                .min(Comparator.comparingInt(size -> Math.abs(size.pixels - pixels)))
                .orElse(DEFAULT);
    }

    /** The name of the style sheet, beside the other sheets of the program. */
    String sheet() {
        return "size-" + pixels + ".css";
    }

    /** All sizes, the smallest first. */
    public static List<FontSize> all() {
        return List.of(values());
    }
}
