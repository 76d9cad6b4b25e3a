package org.sitewright.picture;

/**
 * Widths of texts without a font at hand. The table holds the advances of a wide sans serif face (DejaVu Sans, in thousandths
 * of its size), so that the same words fit with nearly every other face, too; SVG, PNG and the window thus agree on the size
 * of every node, whatever fonts a machine has.
 */
public final class TextMetrics {
    private static final int FIRST = 32;
    private static final int FIXED = 602;
    private static final int UNKNOWN = 780;
    private static final int WIDE = 1080;
    private static final int[] REGULAR = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};
    private static final int[] BOLD = {
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838};

    private static final String ELLIPSIS = "…";

    /** The width of a text in one line, in units of the picture; never less than 0. */
    public double width(String text, Lettering lettering) {
        long thousandths = text.codePoints().mapToLong(point -> advance(point, lettering)).sum();
        return thousandths * lettering.size() / 1000;
    }

    /** The text itself if it is at most so wide, or else its longest beginning with "…" that is; at least "…". */
    public String fit(String text, Lettering lettering, double width) {
        if (width(text, lettering) <= width) {
            return text;
        }
        double left = width - width(ELLIPSIS, lettering);
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            left -= advance(point, lettering) * lettering.size() / 1000;
            if (left < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static int advance(int point, Lettering lettering) {
        if (Character.getType(point) == Character.NON_SPACING_MARK || point == 0xFE0F || point == 0x200D) {
            return 0;
        }
        boolean wide = point >= 0x1100 && (Character.isIdeographic(point) || point >= 0x1F000
                || point <= 0x11FF || point >= 0x3040 && point <= 0xD7FF || point >= 0xFF00);
        if (lettering.fixedWidth()) {
            return wide ? 2 * FIXED : FIXED;
        }
        if (point >= FIRST && point < FIRST + REGULAR.length) {
            return (lettering.bold() ? BOLD : REGULAR)[point - FIRST];
        }
        return switch (point) {
            case '→' -> 838;
            case '…' -> 1000;
            case '·' -> 380;
            default -> wide || point >= 0x400 && point < 0x530 ? WIDE : UNKNOWN;
        };
    }
}
