package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Secrets;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlPath;

/**
 * A service as Compose will see it, as lines of YAML in long forms: aliases, merges and {@code extends} followed, variables
 * filled in. To be read only.
 */
public record EffectiveText(List<Line> lines) {
    /**
     * A line.
     *
     * @param text   with its indentation
     * @param path   of what it says, as Compose sees the file
     * @param source where it was written; empty for what Compose adds
     */
    public record Line(String text, YamlPath path, Optional<Source> source) {}

    public EffectiveText {
        lines = List.copyOf(lines);
    }

    /**
     * Writes out a service.
     *
     * @param placed a service of the file
     * @param around the folder in which paths are shown as they count from the project's folder; others are absolute
     */
    public static EffectiveText of(ComposeFile file, PlacedService placed, Surroundings surroundings, HostFolder around) {
        Value.Members value = EffectiveConfig.of(file, surroundings).services().getOrDefault(placed.name(), Value.Members.NONE);
        Writer writer = new Writer(new SourceFinder(file, placed, surroundings), surroundings.folder(), around);
        writer.members(value, 0, YamlPath.of("services", placed.name()), "");
        return new EffectiveText(writer.lines);
    }

    private static final class Writer {
        private final List<Line> lines = new ArrayList<>();
        private final SourceFinder sources;
        private final HostFolder folder;
        private final HostFolder around;
        private final Secrets secrets = new Secrets();

        Writer(SourceFinder sources, HostFolder folder, HostFolder around) {
            this.sources = sources;
            this.folder = folder;
            this.around = around;
        }

        /** @param first what stands before the first line's key in place of its indentation: the dash of an item, or nothing */
        void members(Value.Members value, int depth, YamlPath path, String first) {
            String before = first;
            for (Map.Entry<String, Value> member : value.members().entrySet()) {
                YamlPath inner = path.key(member.getKey());
                String start = (before.isEmpty() ? "  ".repeat(depth) : before) + scalar(member.getKey()) + ":";
                before = "";
                value(member.getKey(), member.getValue(), start, depth, inner);
            }
        }

        private void value(String key, Value value, String start, int depth, YamlPath path) {
            switch (value) {
                case Value.Members members when !members.members().isEmpty() -> {
                    line(start, path);
                    members(members, depth + 1, path, "");
                }
                case Value.Items(List<Value> items) when !items.isEmpty() -> {
                    line(start, path);
                    items(items, depth + 1, path);
                }
                case Value.Members ignored -> line(start + " {}", path);
                case Value.Items ignored -> line(start + " []", path);
                case Value.Nothing ignored -> line(start, path);
                default -> line(start + " " + written(value, text -> secrets.shown(key, text)), path);
            }
        }

        private void items(List<Value> items, int depth, YamlPath path) {
            for (int i = 0; i < items.size(); i++) {
                String dash = "  ".repeat(depth) + "- ";
                switch (items.get(i)) {
                    case Value.Members members when !members.members().isEmpty() -> members(members, depth + 1, path.index(i), dash);
                    case Value.Items(List<Value> inner) -> {
                        line(dash.stripTrailing(), path.index(i));
                        items(inner, depth + 1, path.index(i));
                    }
                    default -> line(dash + written(items.get(i), text -> text), path.index(i));
                }
            }
        }

        private void line(String text, YamlPath path) {
            lines.add(new Line(text, path, sources.find(path)));
        }

        private String written(Value value, UnaryOperator<String> cover) {
            return switch (value) {
                case Value.Text(String text) -> scalar(cover.apply(text));
                case Value.HostPath(String path) -> scalar(relative(path));
                default -> value.asText();
            };
        }

        private String relative(String path) {
            if (!path.equals(around.path()) && !path.startsWith(around.path() + "/")) {
                return path;
            }
            String[] from = folder.path().split("/");
            String[] to = path.split("/");
            int common = 0;
            while (common < from.length && common < to.length && from[common].equals(to[common])) {
                common++;
            }
            String up = "../".repeat(from.length - common);
            String down = String.join("/", List.of(to).subList(common, to.length));
            return up.isEmpty() ? down.isEmpty() ? "." : "./" + down : down.isEmpty() ? up.substring(0, up.length() - 1) : up + down;
        }

        private static String scalar(String text) {
            boolean plain = PlainScalars.isPlainSyntax(text, false) && !PlainScalars.isAmbiguous(text) && text.indexOf('\n') < 0;
            return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
        }
    }
}
