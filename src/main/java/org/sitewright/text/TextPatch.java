package org.sitewright.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replacements that are made in a text together.
 *
 * @param changes in ascending order, not overlapping; all offsets are those of the text before the patch
 */
public record TextPatch(List<TextChange> changes) {
    /** The patch that changes nothing. */
    public static final TextPatch NONE = new TextPatch(List.of());

    public TextPatch {
        List<TextChange> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingInt(TextChange::start).thenComparingInt(TextChange::end));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("Overlapping changes: " + sorted.get(i - 1) + ", " + sorted.get(i));
            }
        }
        changes = List.copyOf(sorted);
    }

    public static TextPatch of(TextChange... changes) {
        return new TextPatch(List.of(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The text after the patch.
     *
     * @throws IndexOutOfBoundsException if a change lies outside of the text
     */
    public String applyTo(String text) {
        StringBuilder result = new StringBuilder(text.length() + Math.max(0, delta()));
        int from = 0;
        for (TextChange change : changes) {
            result.append(text, from, change.start()).append(change.replacement());
            from = change.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    /** The patch that takes this one back; {@code original} is the text that this one was made for. */
    public TextPatch inverse(String original) {
        List<TextChange> back = new ArrayList<>(changes.size());
        int moved = 0;
        for (TextChange change : changes) {
            int start = change.start() + moved;
            back.add(new TextChange(start, start + change.replacement().length(),
                    original.substring(change.start(), change.end())));
            moved += change.delta();
        }
        return new TextPatch(back);
    }

    /** By how many units the text grows; negative when it shrinks. */
    public int delta() {
        int sum = 0;
        for (TextChange change : changes) {
            sum += change.delta();
        }
        return sum;
    }

    /**
     * Where a place of the original text is afterwards. A place inside a replaced stretch goes to the stretch's end; text
     * inserted just at the place goes before it.
     */
    public int mapOffset(int offset) {
        int moved = 0;
        for (TextChange change : changes) {
            if (change.start() > offset) {
                break;
            }
            if (change.end() > offset) {
                return change.start() + moved + change.replacement().length();
            }
            moved += change.delta();
        }
        return offset + moved;
    }

    /** The smallest stretch of the original text that holds all changes; empty at 0 for the empty patch. */
    public TextRange extent() {
        return changes.isEmpty() ? TextRange.at(0) : new TextRange(changes.getFirst().start(), changes.getLast().end());
    }

    /**
     * The one change, as small as can be, that leads from one text to another.
     *
     * @return the empty patch when both are equal
     */
    public static TextPatch between(String before, String after) {
        if (before.equals(after)) {
            return NONE;
        }
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return of(new TextChange(head, before.length() - tail, after.substring(head, after.length() - tail)));
    }
}
