package org.sitewright.layout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The places chosen by hand, as they are kept in {@code .sitewright/layout.yaml} of a site's folder: small, sorted by
 * name, a line for each service, so that it merges well.
 *
 * <pre>
 * version: 1
 * places:
 *   docker-compose.yaml:
 *     crossbar: {x: 120, y: 40}
 * </pre>
 *
 * Places are whole pixels. Keys that this version does not know are kept. Immutable; disks are somebody else's matter.
 */
public final class LayoutFile {
    /** Places beyond this are a mistake. */
    static final int FARTHEST = 10_000_000;

    /**
     * A place in the file.
     *
     * @param rest further entries of the place, as they are written, empty or beginning with a comma
     */
    record Entry(int x, int y, String rest) {
    }

    /**
     * Why a file could not be read.
     *
     * @param line    first is 1
     * @param message what is wrong, for the user
     */
    public record Problem(int line, String message) {
    }

    private static final LayoutFile EMPTY = new LayoutFile(new TreeMap<>(), List.of(), List.of(), Optional.empty());

    private final SortedMap<String, SortedMap<String, Entry>> entries;
    private final List<String> heading;
    private final List<String> unknown;
    private final Optional<Problem> problem;

    /**
     * @param heading lines before the version
     * @param unknown lines of keys beside the known ones
     */
    LayoutFile(SortedMap<String, SortedMap<String, Entry>> entries, List<String> heading, List<String> unknown,
               Optional<Problem> problem) {
        this.entries = entries;
        this.heading = List.copyOf(heading);
        this.unknown = List.copyOf(unknown);
        this.problem = problem;
    }

    /** A file without places. */
    public static LayoutFile empty() {
        return EMPTY;
    }

    /** The file that a text holds. A damaged one has a problem and no places; an empty text is an empty file. */
    public static LayoutFile read(String text) {
        return new LayoutFileReader(text).read();
    }

    /** What is wrong with the text that was read. Writing this file, or one made from it, gives up what was damaged. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** The upper left corners of the services of a compose file. */
    public Map<String, Point> places(String composeFile) {
        SortedMap<String, Point> places = new TreeMap<>();
        entries.getOrDefault(composeFile, new TreeMap<>())
                .forEach((service, entry) -> places.put(service, new Point(entry.x(), entry.y())));
        return Collections.unmodifiableMap(places);
    }

    /**
     * The file with a service at another place, rounded to whole pixels.
     *
     * @throws IllegalArgumentException if the place is not a number
     */
    public LayoutFile with(String composeFile, String service, Point place) {
        if (!Double.isFinite(place.x()) || !Double.isFinite(place.y())) {
            throw new IllegalArgumentException("No place: " + place);
        }
        SortedMap<String, SortedMap<String, Entry>> copy = copy();
        SortedMap<String, Entry> file = copy.computeIfAbsent(composeFile, f -> new TreeMap<>());
        String rest = file.containsKey(service) ? file.get(service).rest() : "";
        file.put(service, new Entry(pixel(place.x()), pixel(place.y()), rest));
        return new LayoutFile(copy, heading, unknown, Optional.empty());
    }

    /** The file without the place of a service, which is arranged automatically again. */
    public LayoutFile without(String composeFile, String service) {
        SortedMap<String, SortedMap<String, Entry>> copy = copy();
        copy.getOrDefault(composeFile, new TreeMap<>()).remove(service);
        return new LayoutFile(copy, heading, unknown, Optional.empty());
    }

    /** The file without any place of a compose file. */
    public LayoutFile without(String composeFile) {
        SortedMap<String, SortedMap<String, Entry>> copy = copy();
        copy.remove(composeFile);
        return new LayoutFile(copy, heading, unknown, Optional.empty());
    }

    /** The file after a service was renamed. */
    public LayoutFile renamed(String composeFile, String before, String after) {
        SortedMap<String, SortedMap<String, Entry>> copy = copy();
        SortedMap<String, Entry> file = copy.getOrDefault(composeFile, new TreeMap<>());
        if (!file.containsKey(before)) {
            return this;
        }
        file.put(after, file.remove(before));
        return new LayoutFile(copy, heading, unknown, Optional.empty());
    }

    /** The text of the file, with line ends LF. */
    public String write() {
        StringBuilder text = new StringBuilder();
        heading.forEach(line -> text.append(line).append('\n'));
        text.append("version: 1\n");
        boolean anywhere = entries.values().stream().anyMatch(file -> !file.isEmpty());
        text.append(anywhere ? "places:\n" : "places: {}\n");
        entries.forEach((file, places) -> {
            if (!places.isEmpty()) {
                text.append("  ").append(LayoutName.write(file)).append(":\n");
                places.forEach((service, entry) -> text.append("    ").append(LayoutName.write(service))
                        .append(": {x: ").append(entry.x()).append(", y: ").append(entry.y()).append(entry.rest())
                        .append("}\n"));
            }
        });
        unknown.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private SortedMap<String, SortedMap<String, Entry>> copy() {
        SortedMap<String, SortedMap<String, Entry>> copy = new TreeMap<>();
        entries.forEach((file, places) -> copy.put(file, new TreeMap<>(places)));
        return copy;
    }

    private static int pixel(double coordinate) {
        return (int) Math.round(Math.clamp(coordinate, -FARTHEST, FARTHEST));
    }

    /** Equal when they would write the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LayoutFile file && problem.equals(file.problem) && write().equals(file.write());
    }

    @Override
    public int hashCode() {
        return write().hashCode();
    }

    @Override
    public String toString() {
        return write();
    }
}
