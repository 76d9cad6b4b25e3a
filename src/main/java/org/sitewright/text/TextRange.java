package org.sitewright.text;

/**
 * A stretch of text, in UTF-16 code units.
 *
 * @param start offset of the first unit, 0 or more
 * @param end   offset behind the last unit, not before {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range: " + start + ".." + end);
        }
    }

    /** The empty range at an offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the offset lies in the range; its end counts, as a caret behind the last character does. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    public TextRange shifted(int by) {
        return by == 0 ? this : new TextRange(start + by, end + by);
    }

    @Override
    public int compareTo(TextRange other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
