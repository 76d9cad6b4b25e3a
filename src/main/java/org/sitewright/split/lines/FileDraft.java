package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;

/**
 * A file while it is made from the source: stretches that go, and changes in what stays. All offsets are those of the source,
 * so that each line of the result knows where it comes from, and the order in which changes are told does not matter.
 */
public final class FileDraft {
    private final String file;
    private final SourceText source;
    private final List<TextRange> gone = new ArrayList<>();
    private final Map<TextRange, String> replaced = new LinkedHashMap<>();
    private final Map<Integer, StringBuilder> inserted = new LinkedHashMap<>();
    private final Set<Integer> commented = new HashSet<>();
    private final Set<Integer> wrapped = new HashSet<>();

    /** @param file the path of the file whose text is the source */
    public FileDraft(String file, SourceText source) {
        this.file = file;
        this.source = source;
    }

    public SourceText source() {
        return source;
    }

    /** Takes a stretch away. */
    public void remove(int start, int end) {
        if (start < end) {
            gone.add(new TextRange(start, end));
        }
    }

    /** Takes whole lines away, from the first to before the last. */
    public void removeLines(int from, int to) {
        if (from < to) {
            remove(source.lineStart(from), source.lineEndWithBreak(to - 1));
        }
    }

    /**
     * Puts another text in a stretch's place. Where one stretch lies in another, the larger one counts.
     *
     * @throws Conflict if the stretch overlaps another one that is replaced by something else
     */
    public void replace(TextRange range, String text) {
        String known = replaced.get(range);
        if (known != null && known.equals(text) || isReplaced(range)) {
            return;
        }
        replaced.keySet().removeIf(other -> !other.equals(range) && range.contains(other));
        if (known != null || replaced.keySet().stream().anyMatch(range::overlaps)) {
            throw new Conflict(range);
        }
        replaced.put(range, text);
    }

    /** Whether a larger stretch around this one is replaced. */
    public boolean isReplaced(TextRange range) {
        return replaced.keySet().stream().anyMatch(other -> !other.equals(range) && other.contains(range));
    }

    /** Inserts a text, behind what was inserted there before. */
    public void insert(int offset, String text) {
        inserted.computeIfAbsent(offset, key -> new StringBuilder()).append(text);
    }

    /** Inserts a text where it is not inserted already: several services may use the lines that it belongs to. */
    public void insertOnce(int offset, String text) {
        StringBuilder known = inserted.computeIfAbsent(offset, key -> new StringBuilder());
        if (known.indexOf(text) < 0) {
            known.append(text);
        }
    }

    /** Puts braces round a stretch, with a text before and behind it. */
    public void wrap(TextRange range, String before, String behind) {
        if (wrapped.add(range.start())) {
            insert(range.start(), "{" + before);
            insert(range.end(), behind + "}");
        }
    }

    /** Whether braces were put round the stretch that begins at an offset. */
    public boolean isWrapped(int offset) {
        return wrapped.contains(offset);
    }

    /** Puts lines into comments: the sign stands in the given column. Lines that were told before stay. */
    public void commentOut(int from, int to, int column) {
        for (int line = from; line < to; line++) {
            String text = source.line(line);
            if (!text.isBlank() && commented.add(line)) {
                int indent = text.length() - text.stripLeading().length();
                insert(source.lineStart(line) + Math.min(column, indent), "# ");
            }
        }
    }

    /** Whether the line of an offset is put into a comment. */
    public boolean isCommented(int offset) {
        return commented.contains(source.lineAt(offset));
    }

    /** A stretch of the source with the changes within it, whether it stays or goes. */
    public String changed(TextRange range) {
        List<TextChange> changes = new ArrayList<>();
        replaced.forEach((at, text) -> {
            if (range.contains(at)) {
                changes.add(TextChange.replace(at, text).shifted(-range.start()));
            }
        });
        inserted.forEach((at, text) -> {
            if (range.start() < at && at < range.end()) {
                changes.add(TextChange.insert(at - range.start(), text.toString()));
            }
        });
        return new TextPatch(changes).applyTo(source.substring(range));
    }

    /** The whole change, from the source to the file. */
    public TextPatch patch() {
        List<TextRange> removed = joined();
        List<TextChange> changes = new ArrayList<>();
        replaced.forEach((at, text) -> {
            if (removed.stream().noneMatch(at::overlaps)) {
                changes.add(TextChange.replace(at, text));
            } else if (removed.stream().noneMatch(range -> range.contains(at))) {
                throw new Conflict(at);
            }
        });
        inserted.forEach((at, text) -> {
            boolean within = Stream.concat(removed.stream(), replaced.keySet().stream())
                    .anyMatch(range -> range.start() < at && at < range.end());
            if (!within) {
                changes.add(TextChange.insert(at, text.toString()));
            }
        });
        removed.forEach(range -> changes.add(TextChange.delete(range)));
        return new TextPatch(changes);
    }

    private List<TextRange> joined() {
        List<TextRange> sorted = new ArrayList<>(gone);
        sorted.sort(Comparator.naturalOrder());
        List<TextRange> joined = new ArrayList<>();
        for (TextRange range : sorted) {
            if (!joined.isEmpty() && range.start() < joined.getLast().end()) {
                TextRange last = joined.removeLast();
                joined.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /** The file, its lines with their origins. */
    public PlannedFile file(String path) {
        TextPatch patch = patch();
        SourceText after = source.apply(patch);
        return new PlannedFile(path, java.util.Optional.empty(), after, new Origins(file, source, patch).of(after));
    }

    /** Two changes that cannot both be made. */
    public static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TextRange range;

        Conflict(TextRange range) {
            super("Two changes at " + range);
            this.range = range;
        }

        public TextRange range() {
            return range;
        }
    }
}
