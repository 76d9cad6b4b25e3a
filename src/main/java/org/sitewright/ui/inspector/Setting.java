package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * A value as the form shows it: any key of the specification, a name that the user has chosen, or an item.
 *
 * @param name   what stands before it: a key, several joined by dots where each holds nothing but the next one, or a chosen name;
 *               empty for an item
 * @param naming who has given the name
 * @param spec   what the key table says of it; empty for what it does not know
 * @param value  empty for a key that is not there yet but has a field
 * @param shape  how it is edited
 */
record Setting(YamlPath path, String name, Naming naming, Optional<KeySpec> spec, Optional<Resolved> value, Shape shape) {
    /** Who has given a value its name. */
    enum Naming {
        /** The specification. */
        KEY,
        /** The user, who can change it. */
        CHOSEN,
        /** It has none, for it is an item of a list. */
        ITEM
    }

    /** How a value is edited. */
    enum Shape {
        /** A text of one line; also a list that is written in one line where a text might stand as well. */
        TEXT,
        /** True or false. */
        TRUTH,
        /** A text of several lines. */
        LINES,
        LIST,
        MAP,
        /** Only in the text of the file. */
        ELSEWHERE
    }

    /** A key of a map, or a name in it. */
    static Setting of(Shown shown, Optional<KeySpec> map, ResolvedEntry entry) {
        boolean fixed = map.isPresent() && map.get().children().containsKey(entry.key());
        boolean extension = entry.key().startsWith("x-") && map.map(KeySpec::allowsExtensions).orElse(true);
        Optional<KeySpec> spec = extension ? Optional.empty() : map.flatMap(each -> each.child(entry.key()));
        return of(shown, entry.key(), fixed ? Naming.KEY : Naming.CHOSEN, spec, entry.value());
    }

    /** What a page shows, as one setting. */
    static Setting whole(Shown shown, String name, Optional<KeySpec> spec, Resolved value) {
        return of(shown, name, Naming.CHOSEN, spec, value);
    }

    private static Setting of(Shown shown, String name, Naming naming, Optional<KeySpec> spec, Resolved value) {
        return new Setting(value.path(), name, naming, spec, Optional.of(value), shape(shown, spec, value));
    }

    /**
     * A key that is not there, but has a field all the same.
     *
     * @param map the one that it would stand in
     */
    static Setting absent(YamlPath path, KeySpec map) {
        String name = path.keyAt(path.size() - 1);
        Optional<KeySpec> spec = map.child(name);
        boolean truth = spec.map(each -> each.forms().contains(Form.BOOLEAN) && !isChosen(spec)).orElse(false);
        return new Setting(path, name, Naming.KEY, spec, Optional.empty(), truth ? Shape.TRUTH : Shape.TEXT);
    }

    private static Shape shape(Shown shown, Optional<KeySpec> spec, Resolved value) {
        Set<Form> forms = spec.map(KeySpec::forms).orElse(Set.of(Form.STRING, Form.BOOLEAN));
        return switch (value.node()) {
            case YamlScalar scalar when scalar.isMissing() && !forms.contains(Form.STRING) && forms.contains(Form.LIST) -> Shape.LIST;
            case YamlScalar scalar when scalar.isMissing() && !forms.contains(Form.STRING) && forms.contains(Form.MAP) -> Shape.MAP;
            case YamlScalar scalar when isTruth(scalar) && forms.contains(Form.BOOLEAN) && !isChosen(spec) -> Shape.TRUTH;
            case YamlScalar scalar -> scalar.value().indexOf('\n') >= 0 ? Shape.LINES : Shape.TEXT;
            case YamlSequence sequence -> forms.contains(Form.STRING) && isInLine(shown, value, sequence) ? Shape.TEXT : Shape.LIST;
            case YamlMapping ignored -> Shape.MAP;
            default -> Shape.ELSEWHERE;
        };
    }

    private static boolean isTruth(YamlScalar scalar) {
        return !scalar.isAlwaysText() && (scalar.value().equals("true") || scalar.value().equals("false"));
    }

    /** Behind a name of the user's a truth value is a text like others. */
    private static boolean isChosen(Optional<KeySpec> spec) {
        return spec.map(each -> each.name().equals(KeySpec.ANY)).orElse(false);
    }

    /** Whether a list is written in one line of its own, so that its text is what the user would type. */
    private static boolean isInLine(Shown shown, Resolved value, YamlSequence sequence) {
        return sequence.flow() && value.origin().isOwn() && !shown.stale() && source(shown, value).indexOf('\n') < 0
                && sequence.items().stream().allMatch(item -> item.node() instanceof YamlScalar scalar && scalar.anchor().isEmpty());
    }

    private static String source(Shown shown, Resolved value) {
        return shown.snapshot().compose().tree().text().substring(value.range().shifted(shown.base()));
    }

    /** What is edited where the shape is a text; empty for what is not there. */
    String text(Shown shown) {
        return value.map(each -> each.node() instanceof YamlScalar scalar ? scalar.value() : source(shown, each)).orElse("");
    }

    boolean isCollection() {
        return shape == Shape.LIST || shape == Shape.MAP;
    }

    Origin origin() {
        return value.map(Resolved::origin).orElse(Origin.OWN);
    }

    /** Whether nothing stands behind the key. */
    boolean isMissing() {
        return value.map(each -> each.node() instanceof YamlScalar scalar && scalar.isMissing()).orElse(true);
    }

    /** The path in the key table. */
    String specPath() {
        return spec.map(KeySpec::path).orElse("");
    }

    /** The entries of a map or the items of a list. */
    List<Setting> members(Shown shown) {
        List<Setting> members = plainMembers(shown);
        return shape == Shape.MAP ? members.stream().map(member -> joined(shown, member)).toList() : members;
    }

    /** The entries or items, each with its own key alone. */
    List<Setting> plainMembers(Shown shown) {
        if (value.isEmpty()) {
            return List.of();
        }
        List<Setting> members = new ArrayList<>();
        if (shape == Shape.MAP) {
            for (ResolvedEntry entry : shown.resolver().entries(value.get())) {
                members.add(of(shown, spec, entry));
            }
        } else if (shape == Shape.LIST) {
            for (Resolved item : shown.resolver().items(value.get())) {
                members.add(of(shown, "", Naming.ITEM, spec.flatMap(KeySpec::items), item));
            }
        }
        return members;
    }

    /** The entries or items, and before them the keys that have a field whether they are there or not. */
    List<Setting> shownMembers(Shown shown) {
        List<Setting> members = members(shown);
        if (shape != Shape.MAP || spec.isEmpty()) {
            return members;
        }
        List<String> everyday = EverydayKeys.of(spec.get().path());
        if (everyday.isEmpty()) {
            return members;
        }
        Map<String, Setting> byName = new LinkedHashMap<>();
        everyday.forEach(key -> byName.put(key, absent(path.key(key), spec.get())));
        members.forEach(member -> byName.put(member.name(), member));
        return List.copyOf(byName.values());
    }

    /** Keys that hold nothing but one map below them are shown as one: {@code resources.limits}. */
    private static Setting joined(Shown shown, Setting setting) {
        Setting inner = setting;
        String name = setting.name();
        while (inner.isBranch() && inner.value().isPresent()) {
            List<ResolvedEntry> entries = shown.resolver().entries(inner.value().get());
            if (entries.size() != 1) {
                break;
            }
            Setting next = of(shown, inner.spec(), entries.getFirst());
            if (!next.isBranch()) {
                break;
            }
            name = name + "." + next.name();
            inner = next;
        }
        return inner == setting ? setting
                : new Setting(inner.path(), name, Naming.KEY, inner.spec(), inner.value(), inner.shape());
    }

    /** Whether it is a map with keys of the specification only. */
    private boolean isBranch() {
        return shape == Shape.MAP && naming == Naming.KEY && origin().isOwn() && spec.map(each -> each.anyKey().isEmpty()
                && !each.children().isEmpty()).orElse(false);
    }
}
