package org.sitewright.assist;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sitewright.text.SourceText;

/**
 * What stands beside a line at the same level.
 *
 * @param names the keys, or the texts of the items
 */
record Siblings(Spot.Neighbours neighbours, Set<String> names) {
    /** Those of a line that stands under nothing. */
    static Siblings atTop(Lines lines, int caretLine) {
        Set<String> names = new LinkedHashSet<>();
        SourceText text = lines.text();
        for (int line = 0; line < text.lineCount(); line++) {
            if (line != caretLine && lines.isDocumentMarker(line)) {
                if (line > caretLine) {
                    break;
                }
                names.clear();
            } else if (line != caretLine && text.lineStart(line) < text.lineEnd(line)
                    && !lines.isBlank(text.content().charAt(text.lineStart(line)))) {
                addKey(lines, text.lineStart(line), line, names);
            }
        }
        return new Siblings(names.isEmpty() ? Spot.Neighbours.NONE : Spot.Neighbours.KEYS, names);
    }

    /**
     * Those of a line that stands under a key, or in a mapping that is an item.
     *
     * @param parentLine   the line of the key or the dash
     * @param parentColumn its column
     * @param item         whether it is a dash, behind which the first key may stand
     */
    static Siblings below(Lines lines, int parentLine, int parentColumn, boolean item, int caretLine) {
        SourceText text = lines.text();
        Set<String> names = new LinkedHashSet<>();
        Spot.Neighbours neighbours = Spot.Neighbours.NONE;
        int column = -1;
        if (item) {
            int start = lines.skipBlanks(text.lineStart(parentLine) + parentColumn + 1, text.lineEnd(parentLine));
            if (lines.colon(start, text.lineEnd(parentLine)) >= 0) {
                neighbours = Spot.Neighbours.KEYS;
                column = start - text.lineStart(parentLine);
                addKey(lines, start, parentLine, names);
            }
        }
        for (int line = parentLine + 1; line < text.lineCount(); line++) {
            if (line == caretLine || !lines.hasContent(line)) {
                continue;
            }
            int indent = lines.indent(line);
            boolean dash = lines.startsWithDash(line);
            if (indent < parentColumn || indent == parentColumn && (item || !dash)) {
                break;
            }
            if (column < 0) {
                column = indent;
                neighbours = dash ? Spot.Neighbours.ITEMS : Spot.Neighbours.KEYS;
            }
            if (indent == column && dash == (neighbours == Spot.Neighbours.ITEMS)) {
                if (dash) {
                    addItem(lines, line, names);
                } else {
                    addKey(lines, lines.content(line), line, names);
                }
            }
        }
        return new Siblings(neighbours, names);
    }

    /** The texts of a list's items but for the caret's line. */
    static Set<String> items(Lines lines, int parentLine, int column, int caretLine) {
        SourceText text = lines.text();
        Set<String> names = new LinkedHashSet<>();
        for (int line = parentLine + 1; line < text.lineCount(); line++) {
            if (line == caretLine || !lines.hasContent(line)) {
                continue;
            }
            int indent = lines.indent(line);
            if (indent < column || indent == column && !lines.startsWithDash(line)) {
                break;
            }
            if (indent == column) {
                addItem(lines, line, names);
            }
        }
        return names;
    }

    private static void addKey(Lines lines, int start, int line, Set<String> names) {
        int colon = lines.colon(start, lines.text().lineEnd(line));
        if (colon >= 0) {
            names.add(Lines.bare(lines.text().content().substring(start, colon).trim()));
        }
    }

    private static void addItem(Lines lines, int line, Set<String> names) {
        int end = lines.text().lineEnd(line);
        int start = lines.skipBlanks(lines.content(line) + 1, end);
        names.add(Lines.bare(lines.text().content().substring(start, Math.max(start, lines.comment(start, end))).trim()));
    }
}
