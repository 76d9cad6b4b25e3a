package org.sitewright.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Takes the lines back that a split has put into comments, where all services that they name are in the joined file. */
final class TakenBack {
    private static final String SIGN = "# ";
    private static final Pattern MARK = Pattern.compile("\\s*# Split: .*");
    private static final Pattern EMPTY = Pattern.compile("\\s*[\\w.-]+:( &\\S+)? (\\[]|\\{})\\s*(#.*)?");

    private final ComposeFile file;
    private final SourceText text;
    private final FileDraft draft;
    private final Set<String> services;
    private final Walker walker;

    /** @param services all of the joined file */
    TakenBack(ComposeFile file, FileDraft draft, Set<String> services) {
        this.file = file;
        this.text = draft.source();
        this.draft = draft;
        this.services = services;
        this.walker = new Walker(file);
    }

    /** Takes all back that can be; the names by the service that they stand in. */
    Map<String, List<String>> take() {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (int line = 0; line + 1 < text.lineCount(); line++) {
            if (MARK.matcher(text.line(line)).matches()) {
                int mark = line;
                block(mark).ifPresent(block -> {
                    Optional<PlacedService> service = serviceAt(mark, block);
                    List<String> names = block.names();
                    if (service.isPresent() && !names.isEmpty() && services.containsAll(names) && take(service.get(), mark, block)) {
                        taken.computeIfAbsent(service.get().name(), key -> new ArrayList<>()).addAll(names);
                    }
                });
            }
        }
        return taken;
    }

    /** Lines in a comment, without its signs, up to before {@code end}. */
    private record Block(int end, int column, List<String> lines) {
        boolean isKey() {
            return !lines.getFirst().strip().startsWith("- ");
        }

        boolean inBrackets() {
            return lines.getFirst().strip().matches("[\\w.-]+:\\s*(&\\S+\\s+)?[\\[{].*");
        }

        String key() {
            return lines.getFirst().strip().replaceFirst(":.*", "");
        }

        YamlNode root() {
            String joined = String.join("\n", lines) + "\n";
            return new YamlReader().read(SourceText.of(joined)).document().root();
        }

        /** The names of services in it. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            add(root(), names);
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
    }

    /** What stands in the comment below a mark: one key or item with all that is indented below it. */
    private Optional<Block> block(int mark) {
        int column = indent(text.line(mark));
        List<String> lines = new ArrayList<>();
        int open = 0;
        int line = mark + 1;
        while (line < text.lineCount() && text.line(line).startsWith(SIGN, column) && indent(text.line(line)) == column) {
            String bare = text.line(line).substring(0, column) + text.line(line).substring(column + SIGN.length());
            boolean item = bare.strip().startsWith("- ");
            boolean continues = lines.isEmpty() || open > 0 || indent(bare) > column
                    || item && !lines.getFirst().strip().startsWith("- ") && lines.getFirst().strip().matches("[\\w.-]+:\\s*(#.*)?");
            if (!continues || MARK.matcher(bare).matches()) {
                break;
            }
            lines.add(bare);
            open += brackets(bare);
            line++;
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block(line, column, lines));
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

    /** The service that a comment belongs to: the one around it, or the one in braces just below. */
    private Optional<PlacedService> serviceAt(int mark, Block block) {
        Optional<PlacedService> around = Optional.empty();
        for (PlacedService placed : file.byName().values()) {
            int key = text.lineAt(placed.range().start());
            boolean below = key == block.end() && indent(text.line(key)) == block.column();
            if (below && walker.service(placed).node() instanceof YamlMapping mapping && mapping.flow()) {
                return Optional.of(placed);
            }
            if (key < mark) {
                around = Optional.of(placed);
            }
        }
        return around;
    }

    private boolean take(PlacedService service, int mark, Block block) {
        YamlPlace value = walker.service(service);
        Optional<YamlPlace> present = block.isKey() && value.node() instanceof YamlMapping mapping
                ? mapping.entry(block.key()).map(value::member) : Optional.empty();
        if (value.node() instanceof YamlMapping mapping && mapping.flow()) {
            return block.inBrackets() && intoBraces(value, mapping, present, mark, block);
        }
        if (present.isPresent() && !(block.inBrackets() && removeEntry(present.get()))) {
            return false;
        }
        draft.removeLines(mark, mark + 1);
        for (int line = mark + 1; line < block.end(); line++) {
            int start = text.lineStart(line) + block.column();
            draft.replace(new TextRange(start, start + SIGN.length()), "");
        }
        fillEmpty(mark, block);
        return true;
    }

    /** A list of which nothing was left stands there in brackets, which must go. */
    private void fillEmpty(int mark, Block block) {
        int above = mark - 1;
        while (above >= 0 && (text.line(above).isBlank() || text.line(above).stripLeading().startsWith("#"))) {
            above--;
        }
        if (above >= 0 && EMPTY.matcher(text.line(above)).matches() && indent(text.line(above)) <= block.column()
                && !block.key().equals("depends_on")) {
            int at = text.line(above).replaceFirst("\\s*(#.*)?$", "").length();
            TextRange empty = new TextRange(text.lineStart(above) + at - 3, text.lineStart(above) + at);
            draft.replace(empty, "");
        }
    }

    /** Takes an entry away that stands on lines of its own. */
    private boolean removeEntry(YamlPlace entry) {
        int first = text.lineAt(entry.memberRange().start());
        int last = text.lineAt(Math.max(entry.memberRange().start(), entry.memberRange().end() - 1));
        boolean alone = text.line(first).substring(0, entry.memberRange().start() - text.lineStart(first)).isBlank();
        if (alone) {
            draft.removeLines(first, last + 1);
        }
        return alone;
    }

    private boolean intoBraces(YamlPlace service, YamlMapping mapping, Optional<YamlPlace> present, int mark, Block block) {
        String entry = String.join(" ", block.lines().stream().map(String::strip).toList());
        if (present.isPresent()) {
            draft.replace(present.get().memberRange(), entry);
        } else {
            boolean empty = mapping.entries().isEmpty();
            int at = empty ? service.contentRange().start() + 1
                    : service.member(mapping.entries().getLast()).memberRange().end();
            draft.insert(at, (empty ? "" : ", ") + entry);
        }
        draft.removeLines(mark, block.end());
        return true;
    }
}
