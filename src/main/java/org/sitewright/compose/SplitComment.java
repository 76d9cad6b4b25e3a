package org.sitewright.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * What a split leaves of a dependency or a link on a service that went into another file: one comment that says where the service
 * is now, and below it the lines as they were, each in a comment of its own.
 *
 * @param mark   the line that says where, 0 for the first of the text
 * @param end    the line behind the last one
 * @param column of the signs of the comments, in characters
 * @param lines  the user's own lines, without the signs; at least one
 */
public record SplitComment(int mark, int end, int column, List<String> lines) {
    /** What stands before each of the user's own lines. */
    public static final String SIGN = "# ";
    private static final String BEGIN = "# Split: ";
    private static final Pattern MARK = Pattern.compile("\\s*" + BEGIN + ".*");
    private static final Pattern KEY_ALONE = Pattern.compile("[\\w.-]+:\\s*(#.*)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("[\\w.-]+:\\s*(&\\S+\\s+)?[\\[{].*");

    public SplitComment {
        lines = List.copyOf(lines);
    }

    /** All comments of a text that a split has left, in their order. */
    public static List<SplitComment> of(SourceText text) {
        List<SplitComment> found = new ArrayList<>();
        String content = text.content();
        for (int at = content.indexOf(BEGIN); at >= 0; at = content.indexOf(BEGIN, at + 1)) {
            int line = text.lineAt(at);
            if (MARK.matcher(text.line(line)).matches()) {
                below(text, line).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What stands in the comment below a mark: one key or item with all that is indented below it. */
    private static Optional<SplitComment> below(SourceText text, int mark) {
        int column = indent(text.line(mark));
        List<String> lines = new ArrayList<>();
        int open = 0;
        int line = mark + 1;
        while (line < text.lineCount() && text.line(line).startsWith(SIGN, column) && indent(text.line(line)) == column) {
            String bare = text.line(line).substring(0, column) + text.line(line).substring(column + SIGN.length());
            boolean continues = lines.isEmpty() || open > 0 || indent(bare) > column
                    || isItem(bare) && !isItem(lines.getFirst()) && KEY_ALONE.matcher(lines.getFirst().strip()).matches();
            if (!continues || MARK.matcher(bare).matches()) {
                break;
            }
            lines.add(bare);
            open += brackets(bare);
            line++;
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new SplitComment(mark, line, column, lines));
    }

    private static boolean isItem(String line) {
        return line.strip().startsWith("- ");
    }

    private static int brackets(String line) {
        int open = 0;
        for (char c : line.toCharArray()) {
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        }
        return open;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether it was a whole key, and not one of several items. */
    public boolean isKey() {
        return !isItem(lines.getFirst());
    }

    /** Whether it was a key with a value in brackets or braces. */
    public boolean inBrackets() {
        return IN_BRACKETS.matcher(lines.getFirst().strip()).matches();
    }

    /** The key, if it was one. */
    public String key() {
        return lines.getFirst().strip().replaceFirst(":.*", "");
    }

    /** The services that it names. */
    public List<String> services() {
        List<String> names = new ArrayList<>();
        add(new YamlReader().read(SourceText.of(String.join("\n", lines) + "\n")).document().root(), names);
        return names.stream().map(name -> name.replaceFirst(":.*", "")).toList();
    }

    private static void add(YamlNode node, List<String> names) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    if (entry.keyText().equals("depends_on") || entry.keyText().equals("links")) {
                        add(entry.value(), names);
                    } else {
                        names.add(entry.keyText());
                    }
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> add(item.node(), names));
            case YamlScalar scalar -> names.add(scalar.value());
            default -> { }
        }
    }

    /** The service that it belongs to: the one around it, or the one in braces just below. */
    public Optional<PlacedService> within(ComposeFile file) {
        SourceText text = file.tree().text();
        int next = end;
        // Several may stand above one service.
        while (next < text.lineCount() && indent(text.line(next)) == column && text.line(next).startsWith("#", column)) {
            next++;
        }
        Optional<PlacedService> around = Optional.empty();
        for (PlacedService placed : file.byName().values()) {
            int key = text.lineAt(placed.range().start());
            boolean below = key == next && indent(text.line(key)) == column;
            if (below && placed.service().body().value() instanceof YamlMapping mapping && mapping.flow()) {
                return Optional.of(placed);
            }
            if (key < mark) {
                around = Optional.of(placed);
            }
        }
        return around;
    }
}
