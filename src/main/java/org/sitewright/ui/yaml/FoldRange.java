package org.sitewright.ui.yaml;

/**
 * Lines that can be folded into one.
 *
 * @param from  the line that stays in sight, 0 for the first of the file
 * @param to    the last line that hides, greater than {@code from}
 * @param label what the folded line says is in it, such as "9 lines"; may be empty
 */
public record FoldRange(int from, int to, String label) {
    public FoldRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("Cannot fold lines " + from + " to " + to);
        }
    }
}
