package org.sitewright.text;

/**
 * One replacement in a text.
 *
 * @param start       offset of the first replaced unit in the original text
 * @param end         offset behind the last replaced unit, equal to {@code start} for an insertion
 * @param replacement what stands there afterwards; empty for a deletion
 */
public record TextChange(int start, int end, String replacement) {
    public TextChange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range: " + start + ".." + end);
        }
    }

    public static TextChange insert(int offset, String text) {
        return new TextChange(offset, offset, text);
    }

    public static TextChange delete(TextRange range) {
        return new TextChange(range.start(), range.end(), "");
    }

    public static TextChange replace(TextRange range, String text) {
        return new TextChange(range.start(), range.end(), text);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }

    /** By how many units the text behind this change moves. */
    public int delta() {
        return replacement.length() - (end - start);
    }

    public TextChange shifted(int by) {
        return new TextChange(start + by, end + by, replacement);
    }
}
