package org.sitewright.assist;

/**
 * Lines that can be folded into one.
 *
 * @param from  the line that stays in sight, 0 for the first of the file
 * @param to    the last line that is hidden, greater than {@code from}
 * @param label what the folded line says is in it, such as "12 lines"
 */
public record Fold(int from, int to, String label) {
    public Fold {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No fold: " + from + ".." + to);
        }
    }
}
