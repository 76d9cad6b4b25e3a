package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/**
 * Finds out what can be written at a caret. Reads from the start of the frame to the caret, by indentation, and forgives what
 * is half typed. One finder serves one caret.
 */
final class SpotFinder {
    private final SourceText text;
    private final Lines lines;
    private final String content;
    private final int caret;
    private final int caretLine;
    private final List<Level> levels = new ArrayList<>();
    private @Nullable FlowScan flow;
    private char quote;
    /** The column of the collection that a flow collection or quoted text belongs to; their lines stand deeper. */
    private int openColumn;
    /** The column of the collection that a block of text belongs to; -2 outside of one. */
    private int blockColumn = OUTSIDE;
    private Optional<Spot> found = Optional.empty();

    private static final int OUTSIDE = -2;

    /** A collection around the place that is being read. */
    private static final class Level {
        private final int column;
        private final String step;
        private final int line;
        /** Whether a value stands on the line of the key or dash itself. */
        private boolean filled;

        Level(int column, String step, int line) {
            this.column = column;
            this.step = step;
            this.line = line;
        }

        boolean isItem() {
            return step.equals(Spot.ITEM);
        }
    }

    SpotFinder(SourceText text, int caret) {
        this.text = text;
        this.lines = new Lines(text);
        this.content = text.content();
        this.caret = caret;
        this.caretLine = text.lineAt(caret);
    }

    /** The place; empty where nothing can be proposed: in comments, blocks of text, and plain prose. */
    Optional<Spot> find() {
        if (caret > text.lineEnd(caretLine)) {
            return Optional.empty();
        }
        int before = lines.skipBlanks(text.lineStart(caretLine), caret);
        FrameStart start = FrameStart.of(lines, caretLine, before - text.lineStart(caretLine));
        start.outer().forEach(key -> levels.add(new Level(0, key, start.outerLine())));
        for (int line = start.line(); line <= caretLine; line++) {
            read(line, line == caretLine ? caret : text.lineEnd(line));
        }
        return found;
    }

    private void read(int line, int end) {
        int start = text.lineStart(line);
        int at = lines.skipBlanks(start, end);
        int column = at - start;
        boolean blank = at >= end;
        if (blockColumn != OUTSIDE) {
            if (blank && line != caretLine || column > blockColumn) {
                return;
            }
            blockColumn = OUTSIDE;
        }
        if (flow != null || quote != 0) {
            boolean closes = !blank && "]}".indexOf(content.charAt(at)) >= 0;
            if (blank && line != caretLine || column > openColumn || closes) {
                readOn(at, end, line);
                return;
            }
            flow = null;
            quote = 0;
        }
        if (blank) {
            if (line == caretLine) {
                popForKey(column);
                lineSpot(caret, line);
            }
        } else if (lines.isDocumentMarker(line)) {
            levels.clear();
        } else if (content.charAt(at) != '#') {
            readBlock(at, end, line);
        }
    }

    /** Goes on within brackets or quotation marks that an earlier line opened. */
    private void readOn(int at, int end, int line) {
        if (flow != null) {
            readFlow(at, end, line);
        } else if (lines.behindClosing(at, end, quote) <= end) {
            quote = 0;
        }
    }

    private void readFlow(int at, int end, int line) {
        FlowScan scan = flow;
        if (scan == null) {
            return;
        }
        if (scan.read(at, end) >= 0) {
            flow = null;
        } else if (line == caretLine) {
            found = scan.spot(caret, endOfFlow(line));
        }
    }

    /** Behind the last line that may belong to the flow collection, for looking at what stands behind the caret. */
    private int endOfFlow(int line) {
        int last = line;
        while (last + 1 < text.lineCount() && last - line < 40 && lines.indent(last + 1) > openColumn) {
            last++;
        }
        return text.lineEnd(last);
    }

    /** Dashes, a key and its value, or a scalar alone. */
    private void readBlock(int from, int end, int line) {
        int lineStart = text.lineStart(line);
        int lineEnd = text.lineEnd(line);
        int at = from;
        boolean dashed = false;
        while (at < end && lines.isDash(at, lineEnd)) {
            if (!dashed) {
                popForDash(at - lineStart);
            }
            dashed = true;
            levels.add(new Level(at - lineStart, Spot.ITEM, line));
            int next = lines.skipBlanks(at + 1, end);
            if (next >= end) {
                if (line == caretLine) {
                    itemSpot(caret, line, at + 1 == caret);
                }
                return;
            }
            at = next;
        }
        if (content.charAt(at) == '#' && dashed) {
            return;
        }
        int colon = lines.colon(at, lineEnd);
        if (colon >= 0 && colon < end) {
            if (!dashed) {
                popForKey(at - lineStart);
            }
            levels.add(new Level(at - lineStart, Lines.bare(content.substring(at, colon).trim()), line));
            readValue(colon + 1, end, line);
        } else if (dashed) {
            readScalar(at, end, line, false);
        } else {
            popForKey(at - lineStart);
            looseText(at, end, line);
        }
    }

    private void popForDash(int column) {
        while (!levels.isEmpty() && (levels.getLast().column > column
                || levels.getLast().column == column && levels.getLast().isItem())) {
            levels.removeLast();
        }
    }

    private void popForKey(int column) {
        while (!levels.isEmpty() && levels.getLast().column >= column) {
            levels.removeLast();
        }
    }

    private void readValue(int from, int end, int line) {
        int at = lines.skipBlanks(from, end);
        while (at < end && (content.charAt(at) == '&' || content.charAt(at) == '!')) {
            while (at < end && !lines.isBlank(content.charAt(at))) {
                at++;
            }
            if (at >= end && line == caretLine) {
                return;
            }
            at = lines.skipBlanks(at, end);
        }
        if (at >= end) {
            if (line == caretLine) {
                valueSpot(caret, line, from == caret, (char) 0);
            }
        } else if (content.charAt(at) != '#') {
            levels.getLast().filled = true;
            readScalar(at, end, line, true);
        }
    }

    /** A value that begins here: of a key or of an item. */
    private void readScalar(int at, int end, int line, boolean value) {
        levels.getLast().filled = true;
        openColumn = levels.getLast().column;
        char first = content.charAt(at);
        switch (first) {
            case '|', '>' -> blockColumn = openColumn;
            case '[', '{' -> {
                flow = new FlowScan(lines, path());
                readFlow(at, end, line);
            }
            case '"', '\'' -> {
                boolean closed = lines.behindQuote(at, end) <= end;
                if (closed) {
                    return;
                }
                if (line == caretLine) {
                    scalarSpot(at + 1, line, value, first);
                } else {
                    quote = first;
                }
            }
            default -> {
                if (line == caretLine && lines.comment(at, end) == end) {
                    scalarSpot(at, line, value, (char) 0);
                }
            }
        }
    }

    private void scalarSpot(int start, int line, boolean value, char mark) {
        if (value) {
            valueSpot(start, line, false, mark);
        } else {
            found = Optional.of(spot(Spot.Kind.LIST_ITEM, start, endOfScalar(line, mark), mark, Spot.Neighbours.ITEMS,
                    itemsBeside(line), false, line));
        }
    }

    /** Text without dash and colon: a key that is being typed, or a scalar on a line of its own. */
    private void looseText(int at, int end, int line) {
        if (line != caretLine) {
            Level top = levels.isEmpty() ? null : levels.getLast();
            char first = content.charAt(at);
            if (top != null && !top.filled) {
                openColumn = top.column;
                if (first == '[' || first == '{') {
                    flow = new FlowScan(lines, path());
                    readFlow(at, end, line);
                }
            }
            return;
        }
        boolean flowStart = "[{".indexOf(content.charAt(at)) >= 0;
        if (!levels.isEmpty() && levels.getLast().filled) {
            return;
        }
        if (flowStart && !levels.isEmpty()) {
            openColumn = levels.getLast().column;
            flow = new FlowScan(lines, path());
            readFlow(at, end, line);
        } else if (lines.comment(at, end) == end) {
            lineSpot(at, line);
        }
    }

    private void lineSpot(int start, int line) {
        Level parent = levels.isEmpty() ? null : levels.getLast();
        if (parent != null && parent.filled && !parent.isItem()) {
            return;
        }
        if (parent != null && parent.isItem()) {
            // A further key of the mapping that began behind the dash; beneath a scalar it would be prose.
            Siblings beside = Siblings.below(lines, parent.line, parent.column, true, caretLine);
            if (beside.neighbours() == Spot.Neighbours.KEYS || !parent.filled) {
                found = Optional.of(lineSpot(start, beside, line));
            }
            return;
        }
        Siblings beside = parent == null ? Siblings.atTop(lines, caretLine)
                : Siblings.below(lines, parent.line, parent.column, false, caretLine);
        found = Optional.of(lineSpot(start, beside, line));
    }

    private Spot lineSpot(int start, Siblings beside, int line) {
        char first = start < caret ? content.charAt(start) : 0;
        boolean quoted = first == '"' || first == '\'';
        return spot(Spot.Kind.LINE, quoted ? start + 1 : start, endOfKey(line), quoted ? first : 0, beside.neighbours(),
                beside.names(), false, line);
    }

    private void itemSpot(int start, int line, boolean blankNeeded) {
        found = Optional.of(spot(Spot.Kind.LIST_ITEM, start, endOfScalar(line, (char) 0), (char) 0, Spot.Neighbours.ITEMS,
                itemsBeside(line), blankNeeded, line));
    }

    private void valueSpot(int start, int line, boolean blankNeeded, char mark) {
        found = Optional.of(spot(Spot.Kind.VALUE, start, endOfScalar(line, mark), mark, Spot.Neighbours.NONE, Set.of(),
                blankNeeded, line));
    }

    /** What else stands in the list whose dash was read last. */
    private Set<String> itemsBeside(int line) {
        Level item = levels.getLast();
        Level list = levels.size() < 2 ? null : levels.get(levels.size() - 2);
        return list == null ? Set.of() : Siblings.items(lines, list.line, item.column, line);
    }

    private Spot spot(Spot.Kind kind, int start, int end, char mark, Spot.Neighbours neighbours, Set<String> present,
            boolean blankNeeded, int line) {
        int lineEnd = text.lineEnd(line);
        int behind = mark != 0 && end < lineEnd && content.charAt(end) == mark ? end + 1 : end;
        int next = lines.skipBlanks(behind, lineEnd);
        boolean colon = next < lineEnd && content.charAt(next) == ':';
        return new Spot(kind, path(), new TextRange(start, Math.max(caret, end)), content.substring(start, caret), mark, false,
                neighbours, present, colon, blankNeeded, line);
    }

    private List<String> path() {
        return levels.stream().map(level -> level.step).toList();
    }

    private int endOfKey(int line) {
        int end = text.lineEnd(line);
        int at = caret;
        while (at < end && !lines.isBlank(content.charAt(at)) && content.charAt(at) != ':'
                && content.charAt(at) != '"' && content.charAt(at) != '\'') {
            at++;
        }
        return at;
    }

    private int endOfScalar(int line, char mark) {
        int end = text.lineEnd(line);
        if (mark != 0) {
            int closing = lines.behindClosing(caret, end, mark);
            if (closing <= end) {
                return closing - 1;
            }
        }
        int colon = mark == 0 ? lines.colon(caret, end) : -1;
        return lines.trimmedEnd(caret, colon >= 0 ? colon : lines.comment(caret, end));
    }
}
