package org.sitewright.yaml;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlChange.WhenEmpty;

/**
 * One case of the tables in {@code edits/*.txt}. A case is
 * <pre>
 * ======== its title
 * > the change
 * text before
 * ~~~~~~~~
 * text after, or "refused REASON"
 * </pre>
 * A change is {@code set PATH JSON}, {@code add PATH KEY JSON}, {@code item PATH JSON} (both may name a place: {@code add@0}),
 * {@code remove PATH}, {@code clear PATH} (an emptied collection stays as an empty one) or {@code rename PATH KEY}. A JSON string
 * is text, a number or truth value is written as it is, null is nothing at all. A dot alone is the root. In the texts ␉ stands for a tab, · for a
 * blank at a line's end, ␍ at a line's end for CR LF instead of LF, and ␄ at the end for a file without a last line break.
 */
record EditCase(String title, String change, String before, String after) {
    private static final Pattern STEP = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\[(\\d+)]|([^.\\[\"]+)");

    static List<EditCase> in(String file) throws IOException {
        try (InputStream in = EditCase.class.getResourceAsStream("edits/" + file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<EditCase> cases = new ArrayList<>();
            for (String part : all.substring(all.indexOf("======== ")).split("(?m)^======== ")) {
                if (!part.isBlank()) {
                    cases.add(of(part));
                }
            }
            return cases;
        }
    }

    private static EditCase of(String part) {
        String[] head = part.split("\n", 3);
        String[] texts = head[2].split("(?m)^~~~~~~~~\n", 2);
        return new EditCase(head[0], head[1].substring(2), plain(texts[0]), plain(texts[1]));
    }

    private static String plain(String marked) {
        String text = marked.replace('␉', '\t').replace('·', ' ').replace("␍\n", "\r\n");
        int end = text.indexOf('␄');
        return end < 0 ? text : text.substring(0, end);
    }

    YamlChange toChange() {
        String[] words = change.split(" ", 3);
        YamlPath path = path(words[1]);
        int place = words[0].indexOf('@');
        int index = place < 0 ? YamlChange.AT_END : Integer.parseInt(words[0].substring(place + 1));
        String rest = change.substring(Math.min(change.length(), words[0].length() + words[1].length() + 2));
        return switch (place < 0 ? words[0] : words[0].substring(0, place)) {
            case "set" -> new SetValue(path, value(JsonParser.parseString(rest)));
            case "add" -> {
                int blank = rest.startsWith("'") ? rest.indexOf('\'', 1) + 1 : rest.indexOf(' ');
                String key = rest.substring(0, blank).replace("'", "");
                yield new AddEntry(path, key, value(JsonParser.parseString(rest.substring(blank + 1))), index);
            }
            case "item" -> new AddItem(path, value(JsonParser.parseString(rest)), index);
            case "remove" -> new Remove(path, WhenEmpty.REMOVE_PARENT);
            case "clear" -> new Remove(path, WhenEmpty.KEEP_EMPTY);
            case "rename" -> new RenameKey(path, rest);
            default -> throw new IllegalArgumentException(change);
        };
    }

    private static YamlPath path(String text) {
        YamlPath path = YamlPath.ROOT;
        Matcher steps = STEP.matcher(text.equals(".") ? "" : text);
        while (steps.find()) {
            path = steps.group(2) != null ? path.index(Integer.parseInt(steps.group(2)))
                    : path.key(steps.group(1) != null ? steps.group(1) : steps.group(3));
        }
        return path;
    }

    private static YamlValue value(JsonElement json) {
        if (json.isJsonNull()) {
            return new YamlValue.Nothing();
        }
        if (json.isJsonArray()) {
            return new YamlValue.Items(json.getAsJsonArray().asList().stream().map(EditCase::value).toList());
        }
        if (json.isJsonObject()) {
            return new YamlValue.Members(json.getAsJsonObject().entrySet().stream()
                    .map(entry -> new YamlValue.Member(entry.getKey(), value(entry.getValue()))).toList());
        }
        return json.getAsJsonPrimitive().isString() ? new YamlValue.Text(json.getAsString()) : new YamlValue.Literal(json.getAsString());
    }
}
