package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a text that folds hide, as stretches that neither touch nor overlap; line 0 is never hidden.
 *
 * @param stretches in ascending order
 */
record HiddenLines(List<Stretch> stretches) {
    static final HiddenLines NONE = new HiddenLines(List.of());

    /** Hidden lines from {@code first} to {@code last}, both counted; the line before is the one that stays in sight. */
    record Stretch(int first, int last) {
        Stretch {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("Cannot hide lines " + first + " to " + last);
            }
        }

        boolean holds(int line) {
            return first <= line && line <= last;
        }

        int count() {
            return last - first + 1;
        }
    }

    HiddenLines {
        stretches = List.copyOf(stretches);
    }

    /** Joins stretches that touch or overlap, as nested folds do. */
    static HiddenLines of(List<Stretch> any) {
        List<Stretch> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparingInt(Stretch::first));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : sorted) {
            if (!joined.isEmpty() && stretch.first() <= joined.getLast().last() + 1) {
                Stretch last = joined.removeLast();
                joined.add(new Stretch(last.first(), Math.max(last.last(), stretch.last())));
            } else {
                joined.add(stretch);
            }
        }
        return new HiddenLines(joined);
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    boolean isHidden(int line) {
        for (Stretch stretch : stretches) {
            if (stretch.holds(line)) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return stretches.stream().mapToInt(Stretch::count).sum();
    }

    /** The control's line for a line of the file; a hidden one gives the line that it is folded into. */
    int toControl(int line) {
        int before = 0;
        for (Stretch stretch : stretches) {
            if (stretch.first() > line) {
                break;
            }
            if (stretch.holds(line)) {
                return stretch.first() - 1 - before;
            }
            before += stretch.count();
        }
        return line - before;
    }

    /** The file's line for a line of the control. */
    int toSource(int controlLine) {
        int line = controlLine;
        for (Stretch stretch : stretches) {
            if (stretch.first() > line) {
                break;
            }
            line += stretch.count();
        }
        return line;
    }

    /** Those that remain when a patch changes text across their edges: what is cut into must come into sight. */
    HiddenLines withoutCut(SourceText before, TextPatch patch) {
        return new HiddenLines(stretches.stream().filter(s -> !isCut(s, before, patch)).toList());
    }

    private static boolean isCut(Stretch stretch, SourceText before, TextPatch patch) {
        for (TextChange change : patch.changes()) {
            int first = before.lineAt(change.start());
            int last = before.lineAt(change.end());
            boolean aside = last < stretch.first() || first > stretch.last();
            boolean inside = stretch.holds(first) && stretch.holds(last);
            if (!aside && !inside) {
                return true;
            }
        }
        return false;
    }

    /** The same lines after a patch that cuts into none of them. */
    HiddenLines mapped(SourceText before, TextPatch patch, SourceText after) {
        if (stretches.isEmpty()) {
            return this;
        }
        List<Stretch> moved = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int first = stretch.first();
            int last = stretch.last();
            int shift = 0;
            for (TextChange change : patch.changes()) {
                int startLine = before.lineAt(change.start());
                int endLine = before.lineAt(change.end());
                int newStart = after.lineAt(change.start() + shift);
                int newEnd = after.lineAt(change.start() + shift + change.replacement().length());
                int delta = (newEnd - newStart) - (endLine - startLine);
                if (startLine < stretch.first()) {
                    first += delta;
                }
                if (startLine <= stretch.last()) {
                    last += delta;
                }
                shift += change.delta();
            }
            if (first >= 1 && last >= first && last < after.lineCount()) {
                moved.add(new Stretch(first, last));
            }
        }
        return of(moved);
    }
}
