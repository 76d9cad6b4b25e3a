package org.sitewright.check.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** Checks keys: that they are texts, stand once, and are known. */
final class KeyCheck {
    private static final int FEW = 8;
    private static final List<String> SERVICE = List.of("services", KeySpec.ANY);

    private final KeyTable keys;
    private final Forms forms;
    private final Reporter reporter;

    KeyCheck(KeyTable keys, Forms forms, Reporter reporter) {
        this.keys = keys;
        this.forms = forms;
        this.reporter = reporter;
    }

    static TextRange range(YamlEntry entry, int base) {
        return new TextRange(base + entry.key().contentStart(), base + entry.key().end());
    }

    /** Whether the key is a text, which is reported if not. */
    boolean isText(YamlEntry entry, int base, Way way) {
        if (entry.key() instanceof YamlAlias) {
            return false;
        }
        if (!(entry.key() instanceof YamlScalar key)) {
            TextRange start = new TextRange(base + entry.start(), base + Math.min(entry.start() + 1, entry.end()));
            reporter.report("wrong-form", "complex-key", Severity.ERROR, start, way.path());
            return false;
        }
        Form form = Forms.of(key);
        if (form == Form.STRING || key.isMissing()) {
            return !key.isMissing();
        }
        TextRange range = range(entry, base);
        Reporter.Report report = reporter.report("wrong-form", "key", Severity.ERROR, range, way.key(key.value()).path(), key.value(),
                forms.found(form));
        if (key.properties().isNone()) {
            report.fix("quote", new Edit.ReplaceText(range, '"' + key.value() + '"'), key.value());
        }
        return false;
    }

    /** Reports keys that stand there again. */
    void checkDuplicates(List<YamlEntry> entries, int base, Way way) {
        if (entries.size() < 2) {
            return;
        }
        // A set for few keys would cost more than looking through them.
        Set<String> seen = entries.size() > FEW ? new HashSet<>(entries.size() * 2) : Set.of();
        for (int i = 0; i < entries.size(); i++) {
            YamlEntry entry = entries.get(i);
            if (entry.key() instanceof YamlScalar key && !key.isMissing()
                    && (entries.size() > FEW ? !seen.add(key.value()) : standsBefore(entries, i, key.value()))) {
                YamlPath path = way.key(key.value()).path();
                reporter.report("duplicate-key", "block", Severity.ERROR, range(entry, base + entry.base()), path, key.value())
                        .fix("remove-first", new Edit.Unset(path), key.value());
            }
        }
    }

    private static boolean standsBefore(List<YamlEntry> entries, int index, String key) {
        for (int i = 0; i < index; i++) {
            if (entries.get(i).hasKey(key)) {
                return true;
            }
        }
        return false;
    }

    /** Reports a key that the table does not know here. */
    void reportUnknown(YamlEntry entry, int base, KeySpec parent, Way way) {
        String key = entry.keyText();
        YamlPath path = way.key(key).path();
        String place = way.path().isRoot() ? forms.word("place.root") : way.path().toString();
        TextRange range = range(entry, base);
        String elsewhere = elsewhere(key, way);
        if (!elsewhere.isEmpty()) {
            reporter.report("unknown-key", "elsewhere", Severity.ERROR, range, path, key, place, elsewhere)
                    .fix("remove", new Edit.Unset(path), key);
            return;
        }
        Reporter.Report report = parent.nearest(key).map(near ->
                reporter.report("unknown-key", "near", Severity.ERROR, range, path, key, place, near)
                        .fix("rename", new Edit.RenameKey(path, near), near))
                .orElseGet(() -> reporter.report("unknown-key", "", Severity.ERROR, range, path, key, place));
        report.fix("remove", new Edit.Unset(path), key);
        if (parent.allowsExtensions()) {
            report.fix("extension", new Edit.RenameKey(path, "x-" + key), key);
        }
    }

    /** The place above that knows the key: then its line is indented too deep, or too little. */
    private String elsewhere(String key, Way way) {
        for (Way above = way.parent(); above != null; above = above.parent()) {
            if (above.step() == null) {
                return keys.root().children().containsKey(key) ? forms.word("place.root") : "";
            }
            if (above.step() instanceof YamlPath.Key && keys.find(steps(above)).map(KeySpec::children)
                    .filter(children -> children.containsKey(key)).isPresent()) {
                return above.path().toString();
            }
        }
        boolean ofService = way.step() == null && keys.find(SERVICE).map(spec -> spec.children().containsKey(key)).orElse(false);
        return ofService ? "services" : "";
    }

    private static List<String> steps(Way way) {
        return way.path().steps().stream().map(step -> switch (step) {
            case YamlPath.Key(String name) -> name;
            case YamlPath.Index ignored -> KeySpec.ITEM;
        }).toList();
    }
}
