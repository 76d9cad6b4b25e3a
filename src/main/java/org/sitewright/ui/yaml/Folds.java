package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the foldable stretches are folded. A fold stays folded through changes of the text: it is known again by its
 * line, which moves with the text, or by the words of its line and of those that it lies in.
 */
final class Folds {
    private final YamlBuffer buffer;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<FoldRange> ranges = List.of();
    private Set<Integer> folded = new HashSet<>();
    private Set<List<String>> keys = new HashSet<>();

    Folds(YamlBuffer buffer) {
        this.buffer = buffer;
        buffer.onShown(_ -> clear());
        buffer.onChanged(this::follow);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void setRanges(List<FoldRange> all) {
        int lines = buffer.text().lineCount();
        ranges = all.stream().filter(range -> range.to() < lines)
                .sorted(Comparator.comparingInt(FoldRange::from).thenComparing(FoldRange::to, Comparator.reverseOrder()))
                .toList();
        Set<Integer> still = new HashSet<>();
        for (FoldRange range : ranges) {
            if (folded.contains(range.from()) || !keys.isEmpty() && keys.contains(key(range))) {
                still.add(range.from());
            }
        }
        folded = still;
        apply();
    }

    /** The stretch that folds into a line. */
    Optional<FoldRange> startingAt(int line) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).from() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ranges.size() && ranges.get(low).from() == line ? Optional.of(ranges.get(low)) : Optional.empty();
    }

    /** The innermost stretch that holds a line. */
    Optional<FoldRange> around(int line) {
        return ranges.stream().filter(range -> range.from() <= line && line <= range.to())
                .max(Comparator.comparingInt(FoldRange::from));
    }

    boolean isFolded(int line) {
        return folded.contains(line);
    }

    void toggle(int line) {
        if (isFolded(line)) {
            unfold(line);
        } else {
            fold(line);
        }
    }

    void fold(int line) {
        if (startingAt(line).isPresent() && folded.add(line)) {
            apply();
        }
    }

    void unfold(int line) {
        if (folded.remove(line)) {
            apply();
        }
    }

    void foldAll() {
        ranges.forEach(range -> folded.add(range.from()));
        apply();
    }

    void unfoldAll() {
        folded.clear();
        apply();
    }

    /** Brings a line into sight. */
    void reveal(int line) {
        boolean opened = false;
        for (FoldRange range : ranges) {
            if (range.from() < line && line <= range.to()) {
                opened |= folded.remove(range.from());
            }
        }
        if (opened) {
            apply();
        }
    }

    private void apply() {
        List<HiddenLines.Stretch> hidden = new ArrayList<>();
        keys = new HashSet<>();
        for (FoldRange range : ranges) {
            if (folded.contains(range.from())) {
                hidden.add(new HiddenLines.Stretch(range.from() + 1, range.to()));
                keys.add(key(range));
            }
        }
        buffer.hide(HiddenLines.of(hidden));
        listeners.forEach(Runnable::run);
    }

    private void clear() {
        ranges = List.of();
        folded = new HashSet<>();
        keys = new HashSet<>();
        listeners.forEach(Runnable::run);
    }

    private void follow(BufferChange change) {
        if (change.before().lineCount() != change.after().lineCount()) {
            List<FoldRange> moved = new ArrayList<>();
            Set<Integer> still = new HashSet<>();
            for (FoldRange range : ranges) {
                int from = change.mapLine(range.from());
                int to = change.mapLine(range.to());
                if (to > from) {
                    moved.add(new FoldRange(from, to, range.label()));
                    if (folded.contains(range.from())) {
                        still.add(from);
                    }
                }
            }
            ranges = moved;
            folded = still;
        }
        // What an edit brought into sight is folded no more.
        HiddenLines hidden = buffer.control().hidden();
        folded.removeIf(line -> !hidden.isHidden(line + 1));
        listeners.forEach(Runnable::run);
    }

    /** The words of the line and of all lines that it lies in. */
    private List<String> key(FoldRange range) {
        SourceText text = buffer.text();
        List<String> words = new ArrayList<>();
        for (FoldRange outer : ranges) {
            if (outer.from() > range.from()) {
                break;
            }
            if (outer.to() >= range.to()) {
                words.add(text.line(outer.from()).strip());
            }
        }
        return words;
    }
}
