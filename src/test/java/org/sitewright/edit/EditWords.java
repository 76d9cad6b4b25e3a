package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.Reference;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** Writes edits in a line, for tables of cases: {@code set services.a.image x --here}. */
final class EditWords {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\"([^\"]*)\"|([^.\\[\"]+)|\\.");

    private EditWords() {}

    static Edit edit(String line) {
        if (line.contains(" && ")) {
            return new Edit.Several(List.of(line.split(" && ")).stream().map(EditWords::edit).toList());
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add((matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).replace("\\n", "\n"));
        }
        Edit.Shared shared = words.remove("--here") ? Edit.Shared.HERE
                : words.remove("--at-anchor") ? Edit.Shared.AT_ANCHOR : Edit.Shared.ASK;
        boolean inEnvironment = words.remove("--in-environment");
        while (words.size() < 4) {
            words.add("");
        }
        String a = words.get(1);
        String b = words.get(2);
        String c = words.get(3);
        Edit edit = switch (words.getFirst()) {
            case "set" -> new Edit.SetValue(path(a), b);
            case "unset" -> new Edit.Unset(path(a));
            case "rename-key" -> new Edit.RenameKey(path(a), b);
            case "add-setting" -> new Edit.AddSetting(path(a));
            case "add-item" -> new Edit.AddItem(path(a), b);
            case "move-item" -> new Edit.MoveItem(path(a), Integer.parseInt(b));
            case "quote" -> new Edit.Quote(path(a));
            case "replace-text" -> new Edit.ReplaceText(new TextRange(Integer.parseInt(a), Integer.parseInt(b)), c);
            case "add-service" -> new Edit.AddService(a, b);
            case "remove-service" -> new Edit.RemoveService(a);
            case "rename-service" -> new Edit.RenameService(a, b, inEnvironment);
            case "duplicate" -> new Edit.DuplicateService(a, b);
            case "add-dependency" -> new Edit.AddDependency(a, b);
            case "remove-dependency" -> new Edit.RemoveDependency(a, b);
            case "set-condition" -> new Edit.SetCondition(a, b, c);
            case "set-tag" -> new Edit.SetImageTag(a, b);
            case "set-image" -> new Edit.SetImageName(a, b);
            case "add-port" -> new Edit.AddPort(a, b);
            case "remove-port" -> new Edit.RemovePort(a, b);
            case "set-port" -> new Edit.SetPort(a, Integer.parseInt(b), c);
            case "add-mount" -> new Edit.AddMount(a, b);
            case "remove-mount" -> new Edit.RemoveMount(a, b);
            case "set-mount" -> new Edit.SetMount(a, Integer.parseInt(b), c);
            case "set-env" -> new Edit.SetEnvironment(a, b, c);
            case "unset-env" -> new Edit.UnsetEnvironment(a, b);
            case "rename-env" -> new Edit.RenameEnvironment(a, b, c);
            case "declare" -> new Edit.Declare(Reference.Kind.valueOf(a.toUpperCase(Locale.ROOT)), b);
            default -> throw new IllegalArgumentException(line);
        };
        return edit.withShared(shared);
    }

    static YamlPath path(String text) {
        YamlPath path = YamlPath.ROOT;
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                path = path.index(Integer.parseInt(matcher.group(1)));
            } else if (matcher.group(2) != null) {
                path = path.key(matcher.group(2));
            } else if (matcher.group(3) != null) {
                path = path.key(matcher.group(3));
            }
        }
        return path;
    }
}
