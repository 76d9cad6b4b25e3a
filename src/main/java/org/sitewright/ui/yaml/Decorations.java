package org.sitewright.ui.yaml;

import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is drawn on and beside the text; it moves along with the text until it is set anew. */
final class Decorations {
    /** Lines from {@code first} to {@code last}, both counted. */
    record Lines(int first, int last) {
        boolean holds(int line) {
            return first <= line && line <= last;
        }
    }

    private final YamlBuffer buffer;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<Marker> markers = List.of();
    private Map<Integer, MarkerSeverity> worst = Map.of();
    private Set<Integer> changedLines = Set.of();
    private Optional<Lines> highlighted = Optional.empty();
    private List<TextRange> matches = List.of();
    private int currentMatch = -1;
    private Optional<Integer> bulb = Optional.empty();

    Decorations(YamlBuffer buffer) {
        this.buffer = buffer;
        buffer.onShown(_ -> clear());
        buffer.onChanged(this::follow);
    }

    /** Called after anything of this changed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Markers in ascending order. */
    List<Marker> markers() {
        return markers;
    }

    void setMarkers(List<Marker> all) {
        int length = buffer.text().length();
        markers = all.stream().filter(m -> m.range().end() <= length)
                .sorted(Comparator.comparing(Marker::range).thenComparing(Marker::severity)).toList();
        findWorst();
        tell();
    }

    /** Markers that a place touches, the worst first. */
    List<Marker> markersAt(int offset) {
        return markers.stream().filter(m -> m.range().touches(offset))
                .sorted(Comparator.comparing(Marker::severity)).toList();
    }

    /** The worst marker that begins on a line. */
    Optional<MarkerSeverity> severity(int line) {
        return Optional.ofNullable(worst.get(line));
    }

    boolean isChanged(int line) {
        return changedLines.contains(line);
    }

    Set<Integer> changedLines() {
        return changedLines;
    }

    void setChangedLines(Set<Integer> lines) {
        changedLines = Set.copyOf(lines);
        tell();
    }

    Optional<Lines> highlighted() {
        return highlighted;
    }

    void setHighlighted(Optional<Lines> lines) {
        highlighted = lines;
        tell();
    }

    List<TextRange> matches() {
        return matches;
    }

    /** The match that the search stands on, -1 for none. */
    int currentMatch() {
        return currentMatch;
    }

    void setMatches(List<TextRange> ranges, int current) {
        matches = List.copyOf(ranges);
        currentMatch = current;
        tell();
    }

    Optional<Integer> bulb() {
        return bulb;
    }

    void setBulb(Optional<Integer> line) {
        if (!bulb.equals(line)) {
            bulb = line;
            tell();
        }
    }

    private void clear() {
        markers = List.of();
        worst = Map.of();
        changedLines = Set.of();
        highlighted = Optional.empty();
        matches = List.of();
        currentMatch = -1;
        bulb = Optional.empty();
        tell();
    }

    private void follow(BufferChange change) {
        markers = markers.stream().map(m -> new Marker(mapped(m.range(), change), m.severity(), m.message())).toList();
        matches = matches.stream().map(m -> mapped(m, change)).toList();
        if (change.before().lineCount() != change.after().lineCount()) {
            Set<Integer> moved = new HashSet<>();
            changedLines.forEach(line -> moved.add(change.mapLine(line)));
            changedLines = moved;
            highlighted = highlighted.map(lines -> {
                int first = change.mapLine(lines.first());
                return new Lines(first, Math.max(first, change.mapLine(lines.last())));
            });
        }
        findWorst();
        tell();
    }

    private static TextRange mapped(TextRange range, BufferChange change) {
        int start = change.patch().mapOffset(range.start());
        return new TextRange(start, Math.max(start, change.patch().mapOffset(range.end())));
    }

    private void findWorst() {
        Map<Integer, MarkerSeverity> found = new HashMap<>();
        for (Marker marker : markers) {
            found.merge(buffer.text().lineAt(marker.range().start()), marker.severity(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        worst = found;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
