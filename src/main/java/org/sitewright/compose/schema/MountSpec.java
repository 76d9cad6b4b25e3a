package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.text.TextRange;

/**
 * A mount in one string: {@code [SOURCE:]TARGET[:MODE]} (section 5 of the specification, "volumes", short syntax). Colons in
 * variables and behind a Windows drive's letter separate nothing. MODE is a list of words with commas between.
 *
 * @param text     the whole string
 * @param source   a path on the host or the name of a volume
 * @param target   the path in the container
 * @param mode     the words behind the last colon
 * @param kind     what stands at the source
 * @param problems what is wrong, in the order of the text
 */
public record MountSpec(String text, Optional<SpecPart> source, SpecPart target, Optional<SpecPart> mode, Kind kind,
        List<ValueProblem> problems) {
    /** What is mounted. */
    public enum Kind {
        /** A path of the host. */
        BIND,
        /** A volume with a name. */
        NAMED,
        /** A new volume without a name. */
        ANONYMOUS,
        /** A variable decides. */
        UNKNOWN
    }

    static final String READ_ONLY = "ro";
    static final String READ_WRITE = "rw";

    /** Reads a string; what is wrong with it is in {@link #problems()}. */
    public static MountSpec of(String text) {
        MaskedText masked = MaskedText.of(text);
        List<SpecPart> parts = split(masked);
        boolean anonymous = parts.size() == 1;
        Optional<SpecPart> source = anonymous ? Optional.empty() : Optional.of(parts.getFirst());
        SpecPart target = parts.get(anonymous ? 0 : 1);
        // Whatever stands behind a third colon is kept with the mode, so that nothing is lost when a part is changed.
        Optional<SpecPart> mode = parts.size() < 3 ? Optional.empty()
                : Optional.of(masked.part(parts.get(2).range().start(), text.length()));
        Kind kind = kind(masked, parts);
        List<ValueProblem> problems = new MountCheck(masked, parts, kind).problems();
        return new MountSpec(text, source, target, mode, kind, problems);
    }

    private static List<SpecPart> split(MaskedText masked) {
        List<SpecPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < masked.length(); i++) {
            if (masked.at(i) == ':' && !isDrive(masked, start, i)) {
                parts.add(masked.part(start, i));
                start = i + 1;
            }
        }
        parts.add(masked.part(start, masked.length()));
        return parts;
    }

    /** Whether a colon stands behind a single letter, which Compose takes for a drive wherever it is. */
    private static boolean isDrive(MaskedText masked, int start, int colon) {
        return colon == start + 1 && Character.isLetter(masked.at(start)) && colon + 1 < masked.length();
    }

    private static Kind kind(MaskedText masked, List<SpecPart> parts) {
        String first = parts.getFirst().text();
        if (!first.isEmpty() && masked.isCovered(0)) {
            return Kind.UNKNOWN;
        }
        if (parts.size() == 1) {
            return Kind.ANONYMOUS;
        }
        return isPath(first) ? Kind.BIND : Kind.NAMED;
    }

    static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith(".") || source.startsWith("~") || source.startsWith("\\\\")
                || isDrivePath(source);
    }

    static boolean isDrivePath(String path) {
        return path.length() >= 2 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':';
    }

    /** The words of the mode; empty where there is none or a variable stands in it. */
    public List<String> modes() {
        return mode.filter(SpecPart::known).map(part -> List.of(part.text().split(",", -1))).orElse(List.of());
    }

    /** Whether the container may not write; not known, and so false, where the mode is a variable. */
    public boolean readOnly() {
        return modes().contains(READ_ONLY);
    }

    /** The string with another source, or with one where there was none. */
    public String withSource(String path) {
        return path + (source.isPresent() ? text.substring(source.get().range().end()) : ":" + text);
    }

    /** The string with another path in the container. */
    public String withTarget(String path) {
        TextRange range = target.range();
        return text.substring(0, range.start()) + path + text.substring(range.end());
    }

    /**
     * The string with another mode.
     *
     * @param words with commas between
     * @throws IllegalStateException if there is no source: Compose would take the target for one
     */
    public String withMode(String words) {
        if (source.isEmpty()) {
            throw new IllegalStateException("A mount without source takes no mode: " + text);
        }
        return text.substring(0, target.range().end()) + ":" + words;
    }

    /** The string without its mode. */
    public String withoutMode() {
        return text.substring(0, target.range().end());
    }

    /**
     * The string with reading only or with writing too; the other words of the mode stay as they stand. Equal to
     * {@link #text()} where that says so already.
     *
     * @throws IllegalStateException if there is no source, or the mode is a variable
     */
    public String withReadOnly(boolean on) {
        if (mode.isPresent() && !mode.get().known()) {
            throw new IllegalStateException("The mode is a variable: " + text);
        }
        if (on == readOnly()) {
            return text;
        }
        List<String> words = new ArrayList<>(modes());
        if (on && words.contains(READ_WRITE)) {
            words.replaceAll(word -> word.equals(READ_WRITE) ? READ_ONLY : word);
        } else if (on) {
            words.removeIf(String::isEmpty);
            words.add(READ_ONLY);
        } else {
            words.removeIf(READ_ONLY::equals);
        }
        return words.isEmpty() ? withoutMode() : withMode(words.stream().collect(Collectors.joining(",")));
    }
}
