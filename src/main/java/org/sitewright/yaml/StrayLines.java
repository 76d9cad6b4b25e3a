package org.sitewright.yaml;

/**
 * Tells lines that somebody has begun to type too far to the left, such as a letter in the first column amid the services.
 * In YAML they would end the collections around them, and all that follows would hang in the air; taken for what they are,
 * they cost nothing but themselves.
 */
final class StrayLines {
    private final YamlInput in;
    private final KeyLookahead keys;

    StrayLines(YamlInput in, KeyLookahead keys) {
        this.in = in;
        this.keys = keys;
    }

    /**
     * Whether the content at the place is a stray line within a collection: it is neither key nor item, and behind it (and
     * others like it) the collection goes on.
     *
     * @param found  the column of the content
     * @param column the column of the collection's members
     */
    boolean isStray(int found, int column) {
        if (found == YamlInput.NO_CONTENT || found >= column || isMember(in.pos)) {
            return false;
        }
        int line = in.endOfLine(in.pos);
        while (line < in.limit) {
            int start = in.afterBreak(line);
            int i = start;
            while (i < in.limit && YamlChars.isBlank(in.at(i))) {
                i++;
            }
            line = in.endOfLine(i);
            if (i >= in.limit) {
                break;
            }
            if (in.isBreakOrEnd(i) || in.at(i) == '#') {
                continue;
            }
            if (in.isDocumentMarker(i)) {
                return false;
            }
            boolean member = isMember(i);
            int indentation = in.indentation(start, i);
            if (indentation >= column || member) {
                return indentation == column && member;
            }
        }
        return in.columnBehindLimit() == column;
    }

    /**
     * How deep lines may be indented to be no part of a line that is indented wrongly: what stands directly below it and
     * deeper is taken for its own.
     *
     * @param found  the column of the line
     * @param column that of the members it was meant to be one of
     */
    int lastBelonging(int found, int column) {
        int start = in.afterBreak(in.endOfLine(in.pos));
        int i = start;
        while (i < in.limit && YamlChars.isBlank(in.at(i))) {
            i++;
        }
        int below = in.isBreakOrEnd(i) ? 0 : in.indentation(start, i);
        return below > found && below <= column ? below - 1 : column;
    }

    private boolean isMember(int offset) {
        char c = in.at(offset);
        boolean indicator = (c == '-' || c == '?' || c == ':') && in.isBlankBreakOrEnd(offset + 1);
        // A closing bracket belongs to what was opened above, whatever is around it.
        return indicator || c == ']' || c == '}' || keys.isAhead(offset);
    }
}
