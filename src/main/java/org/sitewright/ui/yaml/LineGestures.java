package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What keys do to whole lines: duplicate, move, delete, comment out, indent. Pure; offsets are the file's. */
final class LineGestures {
    private final SourceText text;
    private final int anchor;
    private final int caret;
    private final int first;
    private final int last;

    LineGestures(SourceText text, int anchor, int caret) {
        this.text = text;
        this.anchor = anchor;
        this.caret = caret;
        int start = Math.min(anchor, caret);
        int end = Math.max(anchor, caret);
        this.first = text.lineAt(start);
        // A selection that ends before a line's first character does not mean that line.
        int endLine = text.lineAt(end);
        this.last = endLine > first && text.lineStart(endLine) == end ? endLine - 1 : endLine;
    }

    /** The selected lines once more below; the caret goes along. */
    Gesture duplicate() {
        String lines = text.content().substring(text.lineStart(first), text.lineEnd(last));
        TextPatch patch = TextPatch.of(TextChange.insert(text.lineEnd(last), text.lineBreak() + lines));
        return moved(patch, last - first + 1);
    }

    /** Without the selected lines; the caret stays in its column. */
    Gesture delete() {
        boolean atEnd = last + 1 == text.lineCount();
        int start = atEnd && first > 0 ? text.lineEnd(first - 1) : text.lineStart(first);
        TextPatch patch = TextPatch.of(TextChange.delete(new TextRange(start, text.lineEndWithBreak(last))));
        int line = atEnd ? Math.max(0, first - 1) : first;
        SourceText after = text.apply(patch);
        return Gesture.at(patch, after.position(after.offset(new TextPosition(line, text.position(caret).column()))));
    }

    /** The selected lines one line up, or down. */
    Gesture move(boolean down) {
        int neighbour = down ? last + 1 : first - 1;
        if (neighbour < 0 || neighbour >= text.lineCount()) {
            return moved(TextPatch.NONE, 0);
        }
        String lines = text.content().substring(text.lineStart(first), text.lineEnd(last));
        String other = text.line(neighbour);
        int from = Math.min(first, neighbour);
        int to = Math.max(last, neighbour);
        // The break between the two stays what it is; only the words change places.
        String between = down ? text.content().substring(text.lineEnd(last), text.lineStart(neighbour))
                : text.content().substring(text.lineEnd(neighbour), text.lineStart(first));
        String swapped = down ? other + between + lines : lines + between + other;
        TextPatch patch = TextPatch.of(new TextChange(text.lineStart(from), text.lineEnd(to), swapped));
        return moved(patch, down ? 1 : -1);
    }

    /** Puts {@code # } before each selected line, or takes it away when all have it. Blank lines are left alone. */
    Gesture toggleComment() {
        List<Integer> lines = new ArrayList<>();
        int indent = Integer.MAX_VALUE;
        boolean all = true;
        for (int line = first; line <= last; line++) {
            String words = text.line(line);
            int own = YamlHighlighter.indentOf(words);
            if (own < words.length()) {
                lines.add(line);
                indent = Math.min(indent, own);
                all &= words.charAt(own) == '#';
            }
        }
        List<TextChange> changes = new ArrayList<>();
        for (int line : lines) {
            if (all) {
                int at = text.lineStart(line) + YamlHighlighter.indentOf(text.line(line));
                boolean blank = text.content().startsWith("# ", at);
                changes.add(new TextChange(at, at + (blank ? 2 : 1), ""));
            } else {
                changes.add(TextChange.insert(text.lineStart(line) + indent, "# "));
            }
        }
        return mapped(changes);
    }

    /** Moves the selected lines one step to the right. */
    Gesture indent(int step) {
        return shift(indent -> step - indent % step);
    }

    /** Moves the selected lines one step to the left, as far as they can go. */
    Gesture outdent(int step) {
        return shift(indent -> -(indent % step == 0 ? Math.min(indent, step) : indent % step));
    }

    private Gesture shift(IntUnaryOperator by) {
        List<TextChange> changes = new ArrayList<>();
        int shallowest = Integer.MAX_VALUE;
        for (int line = first; line <= last; line++) {
            if (!text.line(line).isBlank()) {
                shallowest = Math.min(shallowest, YamlHighlighter.indentOf(text.line(line)));
            }
        }
        // All lines move by the same, so that a block keeps its shape.
        int delta = by.applyAsInt(shallowest == Integer.MAX_VALUE ? 0 : shallowest);
        for (int line = first; line <= last; line++) {
            int start = text.lineStart(line);
            int indent = YamlHighlighter.indentOf(text.line(line));
            if (delta < 0 && indent > 0) {
                changes.add(new TextChange(start, start + Math.min(indent, -delta), ""));
            } else if (delta > 0 && (!text.line(line).isBlank() || first == last)) {
                changes.add(TextChange.insert(start, " ".repeat(delta)));
            }
        }
        return mapped(changes);
    }

    private Gesture mapped(List<TextChange> changes) {
        TextPatch patch = new TextPatch(changes);
        SourceText after = text.apply(patch);
        return new Gesture(patch, after.position(patch.mapOffset(anchor)), after.position(patch.mapOffset(caret)));
    }

    private Gesture moved(TextPatch patch, int lines) {
        TextPosition from = text.position(anchor);
        TextPosition to = text.position(caret);
        return new Gesture(patch, new TextPosition(from.line() + lines, from.column()),
                new TextPosition(to.line() + lines, to.column()));
    }
}
