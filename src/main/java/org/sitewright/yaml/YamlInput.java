package org.sitewright.yaml;

import static org.sitewright.yaml.YamlChars.isBlank;
import static org.sitewright.yaml.YamlChars.isBreak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlProblem.Kind;

/** The text that is being read, the place in it, and what was noticed so far in the open frames. */
final class YamlInput {
    /** Collections may be nested this deep; what is deeper is refused. */
    static final int DEEPEST = 100;
    static final int NO_CONTENT = -1;
    private static final int TAB = 4;
    private static final int CONFLICT_SIGNS = 7;

    final String text;
    final int limit;
    int pos;
    /** The column of the entry that stands behind the limit; {@link #NO_CONTENT} where nothing does. */
    private int columnBehindLimit = NO_CONTENT;
    private final OpenColumns openColumns = new OpenColumns();
    /** How many collections are open around the place. */
    int collectionDepth;
    /** How many explicit keys are open around the place: within one there are no frames. */
    int explicitKeys;

    private Frame frame;
    /** Comments and tabs before this place are known already: looking ahead must not count them twice. */
    private int noticedUpTo;
    private int controlsUpTo;
    private int contentAt = -1;
    private int contentColumn;

    /** An open frame. */
    private static final class Frame {
        final Frame outer;
        final int base;
        final int depth;
        final List<YamlProblem> problems = new ArrayList<>(0);
        /** Kinds and places of the problems: looking ahead may come across the same place twice. */
        final Set<Long> known = new HashSet<>(0);
        final List<TextRange> comments = new ArrayList<>(0);
        final List<YamlNode> anchors = new ArrayList<>(0);
        final List<YamlAlias> aliases = new ArrayList<>(0);
        boolean tooDeep;

        Frame(Frame outer, int base, int depth) {
            this.outer = outer == null ? this : outer;
            this.base = base;
            this.depth = depth;
        }
    }

    YamlInput(String text, int start, int limit, int frameDepth) {
        this.text = text;
        this.pos = start;
        this.limit = limit;
        this.noticedUpTo = start;
        this.controlsUpTo = start;
        this.frame = new Frame(null, start, frameDepth);
    }

    /** The columns of the open block collections. */
    OpenColumns openColumns() {
        return openColumns;
    }

    /** Whether entries with frames of their own stand in the column. */
    boolean isFramed(int column) {
        return frame.depth > 0 && openColumns.at(frame.depth - 1) == column;
    }

    int columnBehindLimit() {
        return columnBehindLimit;
    }

    void setColumnBehindLimit(int column) {
        columnBehindLimit = column;
    }

    // --- frames

    int base() {
        return frame.base;
    }

    int frameDepth() {
        return frame.depth;
    }

    void openFrame() {
        noticeControlCharacters(frame.base);
        frame = new Frame(frame, pos, frame.depth + 1);
    }

    /** Closes the innermost frame; the place is behind all that belongs to it. */
    YamlFrame closeFrame() {
        Frame closed = frame;
        noticeControlCharacters(closed.base);
        frame = closed.outer;
        return YamlFrame.of(closed.problems, closed.comments, closed.anchors, closed.aliases);
    }

    private void noticeControlCharacters(int from) {
        for (int i = Math.max(from, controlsUpTo); i < pos; i++) {
            if (isControl(i, text.charAt(i))) {
                int start = i;
                while (i + 1 < pos && isControl(i + 1, text.charAt(i + 1))) {
                    i++;
                }
                problem(Kind.CONTROL_CHARACTER, start, i + 1, String.format("U+%04X", (int) text.charAt(start)));
            }
        }
        controlsUpTo = Math.max(controlsUpTo, pos);
    }

    /** What YAML 1.2, section 5.1, does not take for printable. */
    private boolean isControl(int offset, char c) {
        if (c < 0x7f) {
            return c < ' ' && c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return offset + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1));
        }
        return c < 0xa0 && c != 0x85 || c >= 0xfffe;
    }

    void problem(Kind kind, int start, int end, String... arguments) {
        if (frame.tooDeep) {
            return;
        }
        frame.tooDeep = kind == Kind.TOO_DEEP;
        TextRange range = new TextRange(start - frame.base, Math.max(start, end) - frame.base);
        if (frame.known.add(range.start() * 31L + kind.ordinal())) {
            frame.problems.add(new YamlProblem(kind, range, List.of(arguments)));
        }
    }

    void anchored(YamlNode node) {
        if (node.properties().anchor() != null) {
            frame.anchors.add(node);
        }
    }

    void alias(YamlAlias alias) {
        frame.aliases.add(alias);
    }

    // --- characters

    /** The character at an absolute offset; NUL behind the end. */
    char at(int offset) {
        return offset < limit ? text.charAt(offset) : '\0';
    }

    char current() {
        return at(pos);
    }

    boolean atEnd() {
        return pos >= limit;
    }

    boolean isBreakOrEnd(int offset) {
        return offset >= limit || isBreak(text.charAt(offset));
    }

    boolean isBlankBreakOrEnd(int offset) {
        return offset >= limit || isBlank(text.charAt(offset)) || isBreak(text.charAt(offset));
    }

    /** Whether an indicator such as {@code -} stands here with a blank or line end behind it. */
    boolean atIndicator(char indicator) {
        return current() == indicator && isBlankBreakOrEnd(pos + 1);
    }

    void skipBlanks() {
        while (pos < limit && isBlank(text.charAt(pos))) {
            pos++;
        }
    }

    int endOfLine(int offset) {
        int i = offset;
        while (i < limit && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the line break that stands at the offset. */
    int afterBreak(int offset) {
        if (offset >= limit) {
            return limit;
        }
        return text.charAt(offset) == '\r' && at(offset + 1) == '\n' ? offset + 2 : offset + 1;
    }

    int startOfLine(int offset) {
        int i = offset;
        while (i > 0 && !isBreak(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    int column(int offset) {
        return offset - startOfLine(offset);
    }

    boolean isDocumentMarker(int offset) {
        char c = at(offset);
        return (c == '-' || c == '.') && at(offset + 1) == c && at(offset + 2) == c && isBlankBreakOrEnd(offset + 3)
                && (offset == 0 || isBreak(text.charAt(offset - 1)));
    }

    /**
     * Whether a line here is one of those by which git parts two versions: seven signs, then a blank or nothing. No YAML that
     * anybody means begins so.
     */
    private boolean isConflictMarker(int offset) {
        char c = at(offset);
        if (c != '<' && c != '=' && c != '>' && c != '|') {
            return false;
        }
        for (int i = offset + 1; i < offset + CONFLICT_SIGNS; i++) {
            if (at(i) != c) {
                return false;
            }
        }
        return at(offset + CONFLICT_SIGNS) == ' ' || isBreakOrEnd(offset + CONFLICT_SIGNS);
    }

    // --- between nodes

    /**
     * Goes on to the next content: over blanks, comments and empty lines.
     *
     * @return the content's column, or {@link #NO_CONTENT} at the end of the text or at a document marker
     */
    int nextContent() {
        return nextContent(false);
    }

    /** As {@link #nextContent()}; in a flow collection tabs may stand before the content. */
    int nextContent(boolean flow) {
        if (pos == contentAt) {
            return contentColumn;
        }
        finishLine();
        while (pos < limit) {
            int lineStart = pos;
            int i = pos;
            int tab = -1;
            while (i < limit && isBlank(text.charAt(i))) {
                if (text.charAt(i) == '\t' && tab < 0) {
                    tab = i;
                }
                i++;
            }
            if (i < limit && text.charAt(i) == '#') {
                pos = comment(i);
            } else if (i == lineStart && isConflictMarker(i)) {
                pos = trimmedEnd(i, endOfLine(i));
                problem(Kind.CONFLICT_MARKER, i, pos, text.substring(i, pos));
                pos = endOfLine(i);
            } else if (isBreakOrEnd(i)) {
                pos = i;
            } else if (isDocumentMarker(i)) {
                pos = i;
                return contentHere(NO_CONTENT);
            } else {
                if (tab >= 0 && !flow) {
                    problem(Kind.TAB_INDENTATION, tab, i);
                }
                pos = i;
                return contentHere(indentation(lineStart, i));
            }
            pos = afterBreak(pos);
        }
        return contentHere(NO_CONTENT);
    }

    private int contentHere(int column) {
        contentAt = pos;
        contentColumn = column;
        return column;
    }

    /** Takes it that content of this column stands here, as behind a dash. */
    void contentIsHere(int column) {
        contentHere(column);
    }

    /** Over what may stand behind a node on its line: blanks and a comment. Other text is a problem and is skipped. */
    private void finishLine() {
        if (pos == 0 || isBreak(text.charAt(pos - 1))) {
            return;
        }
        int before = pos;
        skipBlanks();
        if (current() == '#' && (pos > before || isBlank(text.charAt(pos - 1)))) {
            pos = comment(pos);
        } else if (!isBreakOrEnd(pos)) {
            int end = trimmedEnd(pos, endOfLine(pos));
            problem(Kind.UNEXPECTED_TEXT, pos, end, text.substring(pos, end));
            pos = endOfLine(pos);
        }
        pos = afterBreak(pos);
    }

    /** Notices the comment at the offset; returns the line's end. */
    int comment(int offset) {
        int end = endOfLine(offset);
        if (offset >= noticedUpTo) {
            frame.comments.add(new TextRange(offset - frame.base, end - frame.base));
            noticedUpTo = end;
        }
        return end;
    }

    /** The column of a line's content; a tab, which YAML forbids there, counts as most editors show it in YAML. */
    int indentation(int lineStart, int content) {
        int column = 0;
        for (int i = lineStart; i < content; i++) {
            column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }

    int trimmedEnd(int start, int end) {
        int i = end;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Skips the line at the place and all lines that are indented deeper than {@code indent}. */
    void skipDeeperThan(int indent) {
        pos = endOfLine(pos);
        while (pos < limit) {
            int next = afterBreak(pos);
            int i = next;
            while (i < limit && isBlank(text.charAt(i))) {
                i++;
            }
            if (i >= limit) {
                pos = i;
                return;
            }
            if (!isBreak(text.charAt(i)) && (indentation(next, i) <= indent || text.charAt(i) == '#' || isDocumentMarker(i))) {
                return;
            }
            pos = endOfLine(i);
        }
    }
}
