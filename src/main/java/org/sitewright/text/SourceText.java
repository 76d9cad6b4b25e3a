package org.sitewright.text;

import java.util.Arrays;

/**
 * The text of a file, immutable, with its lines. A line ends with LF, CR LF or a lone CR, each kept as it stands. A byte
 * order mark is not part of the content; it is remembered beside it. Offsets count UTF-16 code units of the content.
 */
public final class SourceText {
    private final String content;
    private final boolean byteOrderMark;
    /** Offsets of the lines' starts; the first {@code lineCount} places are in use. */
    private final int[] lineStarts;
    private final int lineCount;

    private SourceText(String content, boolean byteOrderMark, int[] lineStarts, int lineCount) {
        this.content = content;
        this.byteOrderMark = byteOrderMark;
        this.lineStarts = lineStarts;
        this.lineCount = lineCount;
    }

    /** A text without byte order mark. */
    public static SourceText of(String content) {
        return of(content, false);
    }

    /**
     * A text.
     *
     * @param content       without byte order mark
     * @param byteOrderMark whether the file begins with one
     */
    public static SourceText of(String content, boolean byteOrderMark) {
        int[] starts = new int[Math.max(16, content.length() / 24)];
        int count = 1;
        int length = content.length();
        for (int i = 0; i < length; i++) {
            char c = content.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == length || content.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new SourceText(content, byteOrderMark, starts, count);
    }

    public String content() {
        return content;
    }

    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    public int length() {
        return content.length();
    }

    public String substring(TextRange range) {
        return content.substring(range.start(), range.end());
    }

    /** At least 1; a text that ends with a line break has an empty last line. */
    public int lineCount() {
        return lineCount;
    }

    /** Offset of a line's first unit. */
    public int lineStart(int line) {
        checkLine(line);
        return lineStarts[line];
    }

    /** Offset behind a line's last unit, its line break not counted. */
    public int lineEnd(int line) {
        int end = lineEndWithBreak(line);
        if (line + 1 < lineCount) {
            end -= end >= 2 && content.charAt(end - 1) == '\n' && content.charAt(end - 2) == '\r' ? 2 : 1;
        }
        return end;
    }

    /** Offset behind a line's break, which is the next line's start; the text's length for the last line. */
    public int lineEndWithBreak(int line) {
        checkLine(line);
        return line + 1 < lineCount ? lineStarts[line + 1] : content.length();
    }

    /** A line without its break. */
    public String line(int line) {
        return content.substring(lineStart(line), lineEnd(line));
    }

    /** The line that holds the offset; an offset between CR and LF belongs to the line that they end. */
    public int lineAt(int offset) {
        if (offset < 0 || offset > content.length()) {
            throw new IndexOutOfBoundsException("No offset " + offset + " in a text of " + content.length());
        }
        int found = Arrays.binarySearch(lineStarts, 0, lineCount, offset);
        return found >= 0 ? found : -found - 2;
    }

    public TextPosition position(int offset) {
        int line = lineAt(offset);
        return new TextPosition(line, offset - lineStarts[line]);
    }

    /** The offset of a position; a column behind the line's end is taken as the line's end. */
    public int offset(TextPosition position) {
        int line = Math.clamp(position.line(), 0, lineCount - 1);
        return Math.min(lineStart(line) + Math.max(0, position.column()), lineEnd(line));
    }

    /** The column as people and compilers count it: in code points, 1 for the first. */
    public int displayColumn(int offset) {
        return content.codePointCount(lineStart(lineAt(offset)), offset) + 1;
    }

    /** The UTF-16 offset of a code point's index, for readers that count code points. */
    public int offsetOfCodePoint(int index) {
        return content.offsetByCodePoints(0, index);
    }

    /** The line break that most lines end with; LF for a text of one line. */
    public String lineBreak() {
        int crLf = 0;
        int lf = 0;
        int cr = 0;
        for (int line = 1; line < lineCount && line <= 1000; line++) {
            int start = lineStarts[line];
            if (content.charAt(start - 1) == '\r') {
                cr++;
            } else if (start >= 2 && content.charAt(start - 2) == '\r') {
                crLf++;
            } else {
                lf++;
            }
        }
        if (crLf > lf && crLf >= cr) {
            return "\r\n";
        }
        return cr > lf ? "\r" : "\n";
    }

    /** The text after a patch, its lines found again only where it changed. */
    public SourceText apply(TextPatch patch) {
        if (patch.isEmpty()) {
            return this;
        }
        String after = patch.applyTo(content);
        TextRange extent = patch.extent();
        // A CR or LF at an edge of the change may join or leave its neighbour: look again from the line before.
        int firstLine = Math.max(0, lineAt(extent.start()) - 1);
        int lastLine = Math.min(lineCount - 1, lineAt(extent.end()) + 1);
        int delta = patch.delta();
        int from = lineStarts[firstLine];
        int to = lineEndWithBreak(lastLine) + delta;
        SourceText middle = of(after.substring(from, to));
        boolean open = lastLine == lineCount - 1;
        int kept = open ? 0 : lineCount - lastLine - 1;
        int found = open ? middle.lineCount : middle.lineCount - 1;
        int[] starts = new int[firstLine + found + kept];
        System.arraycopy(lineStarts, 0, starts, 0, firstLine);
        for (int i = 0; i < found; i++) {
            starts[firstLine + i] = middle.lineStarts[i] + from;
        }
        for (int i = 0; i < kept; i++) {
            starts[firstLine + found + i] = lineStarts[lastLine + 1 + i] + delta;
        }
        return new SourceText(after, byteOrderMark, starts, starts.length);
    }

    private void checkLine(int line) {
        if (line < 0 || line >= lineCount) {
            throw new IndexOutOfBoundsException("No line " + line + " in a text of " + lineCount);
        }
    }

    /** Equal when content and byte order mark are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText text && byteOrderMark == text.byteOrderMark && content.equals(text.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return content;
    }
}
