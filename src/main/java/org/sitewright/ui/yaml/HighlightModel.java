package org.sitewright.ui.yaml;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The lines' states and which lines still want their colours. A change of lines makes only those lines stale, and those
 * behind them up to where the state comes out as it was.
 */
final class HighlightModel {
    private final YamlHighlighter highlighter = new YamlHighlighter();
    private final IntFunction<String> text;
    /** State at each line's start; null where not known. The first {@code count} places are in use. */
    private @Nullable YamlLineState[] starts = new YamlLineState[16];
    private boolean[] styled = new boolean[16];
    private int count;
    /** All lines before it have their states. */
    private int known;
    /** No line before it wants colours. */
    private int clean;

    /** @param text gives a line of the text that this model follows */
    HighlightModel(IntFunction<String> text) {
        this.text = text;
    }

    /** What another model knows of the same text. */
    HighlightModel(IntFunction<String> text, HighlightModel other) {
        this.text = text;
        starts = other.starts.clone();
        styled = other.styled.clone();
        count = other.count;
        known = other.known;
        clean = other.clean;
    }

    /** Starts again with a text of so many lines. */
    void reset(int lines) {
        starts = new YamlLineState[Math.max(16, lines)];
        styled = new boolean[starts.length];
        starts[0] = YamlLineState.START;
        count = lines;
        known = 0;
        clean = 0;
    }

    int lineCount() {
        return count;
    }

    /** Lines were replaced: {@code removed} of them from {@code first} on by {@code added} others. */
    void replaced(int first, int removed, int added) {
        int after = count - removed + added;
        if (after > starts.length) {
            int capacity = Math.max(after, starts.length * 3 / 2);
            starts = Arrays.copyOf(starts, capacity);
            styled = Arrays.copyOf(styled, capacity);
        }
        int tail = count - first - removed;
        System.arraycopy(starts, first + removed, starts, first + added, tail);
        System.arraycopy(styled, first + removed, styled, first + added, tail);
        for (int line = first + (first == 0 ? 0 : 1); line < first + added; line++) {
            starts[line] = null;
        }
        if (first == 0) {
            starts[0] = YamlLineState.START;
        }
        Arrays.fill(styled, first, first + added, false);
        count = after;
        known = Math.min(known, first);
        clean = Math.min(clean, first);
    }

    /** Lines have lost their colours, though not their text. */
    void uncolour(int first, int last) {
        Arrays.fill(styled, first, Math.min(last + 1, count), false);
        clean = Math.min(clean, first);
    }

    /** Whether colours of a line are missing or may have become wrong. */
    boolean wantsColour(int line) {
        return !styled[line] || line >= known;
    }

    /** The first line that wants colours; the number of lines when none does. */
    int firstUncoloured() {
        while (clean < count && clean < known && styled[clean]) {
            clean++;
        }
        return clean;
    }

    /**
     * Finds the states from the last known line on.
     *
     * @return whether the state of {@code line} is known now; false when {@code lines} did not suffice
     */
    boolean reach(int line, int lines) {
        int left = lines;
        while (known < line && left-- > 0) {
            advance(highlighter.highlight(text.apply(known), stateOf(known)));
        }
        return known >= line;
    }

    /** A line's tokens; its state must be known. The line counts as coloured from now on. */
    List<YamlToken> colour(int line) {
        YamlHighlighter.Result result = highlighter.highlight(text.apply(line), stateOf(line));
        if (known == line) {
            advance(result);
        }
        styled[line] = true;
        return result.tokens();
    }

    private void advance(YamlHighlighter.Result result) {
        int next = known + 1;
        known = next;
        if (next >= count) {
            return;
        }
        if (result.next().equals(starts[next])) {
            // The same state as before: what was known behind this line holds as far as it goes.
            while (known < count && styled[known] && (known + 1 == count || starts[known + 1] != null)) {
                known++;
            }
            return;
        }
        starts[next] = result.next();
        styled[next] = false;
    }

    private YamlLineState stateOf(int line) {
        YamlLineState state = starts[line];
        if (state == null) {
            throw new IllegalStateException("No state for line " + line);
        }
        return state;
    }
}
