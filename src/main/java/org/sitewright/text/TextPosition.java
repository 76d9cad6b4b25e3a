package org.sitewright.text;

/**
 * A place in a text by line and column.
 *
 * @param line   0 for the first line
 * @param column UTF-16 code units from the start of the line, 0 for the first
 */
public record TextPosition(int line, int column) implements Comparable<TextPosition> {
    @Override
    public int compareTo(TextPosition other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
