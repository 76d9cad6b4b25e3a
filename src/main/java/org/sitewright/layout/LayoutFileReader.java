package org.sitewright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.words.Words;

/** Reads the layout file line by line. It knows this one format, not YAML. */
final class LayoutFileReader {
    private static final Pattern PLACE = Pattern.compile("\\{(.*)}(?:\\s+#.*)?");
    private static final Pattern COORDINATE = Pattern.compile("([xy]):\\s+([+-]?\\d{1,9}(?:\\.\\d+)?)");
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

    private enum Part {
        HEADING, PLACES, UNKNOWN
    }

    /** Ends the reading at a line that is wrong. */
    private static final class Damage extends Exception {
        private final transient LayoutFile.Problem problem;

        Damage(String key, int line, String text) {
            problem = new LayoutFile.Problem(line, new Words("layout.messages").of(key, line, text));
        }
    }

    private final String[] lines;
    private final List<String> heading = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, LayoutFile.Entry>> entries = new TreeMap<>();
    private Part part = Part.HEADING;
    private boolean versionSeen;
    private boolean placesSeen;
    private Optional<String> file = Optional.empty();

    LayoutFileReader(String text) {
        lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
    }

    LayoutFile read() {
        try {
            int count = lines[lines.length - 1].isBlank() ? lines.length - 1 : lines.length;
            for (int i = 0; i < count; i++) {
                readLine(lines[i].stripTrailing(), i + 1);
            }
            if (!versionSeen && (placesSeen || !unknown.isEmpty())) {
                throw new Damage("layoutFile.noVersion", 1, "");
            }
        } catch (Damage damage) {
            return new LayoutFile(new TreeMap<>(), List.of(), List.of(), Optional.of(damage.problem));
        }
        return new LayoutFile(entries, heading, unknown, Optional.empty());
    }

    private void readLine(String line, int number) throws Damage {
        if (CONFLICT.matcher(line).matches()) {
            throw new Damage("layoutFile.conflict", number, line);
        }
        String content = line.stripLeading();
        if (content.isEmpty() || content.startsWith("#")) {
            if (part == Part.UNKNOWN) {
                unknown.add(line);
            } else if (part == Part.HEADING && !versionSeen && !content.isEmpty()) {
                heading.add(line);
            }
            return;
        }
        int indent = line.length() - content.length();
        boolean continued = content.startsWith("- ") || content.equals("-");
        if (indent == 0 && !(part == Part.UNKNOWN && continued)) {
            readTop(line, number);
        } else if (part == Part.UNKNOWN) {
            unknown.add(line);
        } else if (part == Part.PLACES && indent == 2) {
            LayoutName name = name(content, number);
            check(isNothing(name.rest()) || name.rest().equals("{}"), number, content);
            check("layoutFile.twice", !entries.containsKey(name.value()), number, name.value());
            entries.put(name.value(), new TreeMap<>());
            file = Optional.of(name.value());
        } else {
            check(part == Part.PLACES && indent == 4 && file.isPresent(), number, content);
            readPlace(content, number);
        }
    }

    private void readTop(String line, int number) throws Damage {
        if (line.equals("---") && !versionSeen && !placesSeen && unknown.isEmpty()) {
            heading.add(line);
            return;
        }
        LayoutName name = name(line, number);
        String value = isNothing(name.rest()) ? "" : name.rest().replaceFirst("\\s+#.*", "");
        switch (name.value()) {
            case "version" -> {
                check("layoutFile.twice", !versionSeen, number, "version");
                check("layoutFile.version", value.equals("1"), number, value);
                versionSeen = true;
                part = Part.HEADING;
            }
            case "places" -> {
                check("layoutFile.twice", !placesSeen, number, "places");
                check(value.isEmpty() || value.equals("{}"), number, line);
                placesSeen = true;
                part = Part.PLACES;
                file = Optional.empty();
            }
            default -> {
                unknown.add(line);
                part = Part.UNKNOWN;
            }
        }
    }

    private void readPlace(String content, int number) throws Damage {
        LayoutName name = name(content, number);
        Matcher place = PLACE.matcher(name.rest());
        check(place.matches(), number, content);
        Optional<Integer> x = Optional.empty();
        Optional<Integer> y = Optional.empty();
        StringBuilder rest = new StringBuilder();
        for (String entry : place.group(1).split(",")) {
            Matcher coordinate = COORDINATE.matcher(entry.strip());
            if (!coordinate.matches()) {
                check(!entry.isBlank(), number, content);
                rest.append(", ").append(entry.strip());
            } else if (coordinate.group(1).equals("x")) {
                check(x.isEmpty(), number, content);
                x = Optional.of(pixel(coordinate.group(2), content, number));
            } else {
                check(y.isEmpty(), number, content);
                y = Optional.of(pixel(coordinate.group(2), content, number));
            }
        }
        check(x.isPresent() && y.isPresent(), number, content);
        SortedMap<String, LayoutFile.Entry> places = entries.get(file.orElseThrow());
        check("layoutFile.twice", !places.containsKey(name.value()), number, name.value());
        places.put(name.value(), new LayoutFile.Entry(x.orElseThrow(), y.orElseThrow(), rest.toString()));
    }

    private static int pixel(String digits, String content, int number) throws Damage {
        long pixel = Math.round(Double.parseDouble(digits));
        check(Math.abs(pixel) <= LayoutFile.FARTHEST, number, content);
        return (int) pixel;
    }

    private static LayoutName name(String content, int number) throws Damage {
        return LayoutName.read(content).orElseThrow(() -> new Damage("layoutFile.notUnderstood", number, content));
    }

    private static boolean isNothing(String rest) {
        return rest.isEmpty() || rest.startsWith("#");
    }

    private static void check(boolean holds, int line, String text) throws Damage {
        check("layoutFile.notUnderstood", holds, line, text);
    }

    private static void check(String key, boolean holds, int line, String text) throws Damage {
        if (!holds) {
            throw new Damage(key, line, text);
        }
    }
}
