package org.sitewright.check.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem.Kind;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/** Checks the file's root: that it is a mapping, that its keys are known, and that nothing stands twice in it or in a section. */
final class TopLevelCheck {
    private static final String SERVICES = "services";

    private final YamlTree tree;
    private final KeyTable keys;
    private final Forms forms;
    private final Reporter reporter;
    private final KeyCheck keyCheck;

    TopLevelCheck(YamlTree tree, KeyTable keys, Forms forms, Reporter reporter) {
        this.tree = tree;
        this.keys = keys;
        this.forms = forms;
        this.reporter = reporter;
        this.keyCheck = new KeyCheck(keys, forms, reporter);
    }

    void check() {
        YamlNode root = tree.document().root();
        int base = tree.document().base();
        if (!(root instanceof YamlMapping mapping)) {
            checkForm(root, base);
            return;
        }
        checkDuplicates(mapping, base, YamlPath.ROOT);
        for (YamlEntry entry : mapping.entries()) {
            int entryBase = base + entry.base();
            if (!entry.isMerge() && keyCheck.isText(entry, entryBase, Way.ROOT)) {
                checkKnown(mapping, entry, entryBase);
            }
            if (isFramed(entry)) {
                checkDuplicates((YamlMapping) entry.value(), entryBase, YamlPath.of(entry.keyText()));
            }
        }
    }

    private void checkForm(YamlNode root, int base) {
        if (root instanceof YamlScalar scalar && scalar.isMissing() || !tree.problems().isEmpty()) {
            return;
        }
        Form form = switch (root) {
            case YamlScalar scalar -> Forms.of(scalar);
            case YamlSequence ignored -> Form.LIST;
            default -> Form.STRING;
        };
        int start = base + root.contentStart();
        int lineEnd = tree.text().lineEnd(tree.text().lineAt(start));
        TextRange range = new TextRange(start, Math.max(start, Math.min(base + root.end(), lineEnd)));
        reporter.report("wrong-form", "root", Severity.ERROR, range, YamlPath.ROOT, forms.found(form));
    }

    /** Whether the members of a section are read, and checked, one by one. */
    private static boolean isFramed(YamlEntry section) {
        return section.hasFrame() && section.value() instanceof YamlMapping members && !members.entries().isEmpty()
                && members.entries().getFirst().hasFrame();
    }

    private void checkKnown(YamlMapping root, YamlEntry entry, int base) {
        String key = entry.keyText();
        if (keys.root().children().containsKey(key) || key.startsWith("x-") || key.startsWith("\u00a0")) {
            return;
        }
        boolean service = entry.value() instanceof YamlMapping value
                && (value.entry("image").isPresent() || value.entry("build").isPresent());
        if (!service) {
            keyCheck.reportUnknown(entry, base, keys.root(), Way.ROOT);
        } else if (root.entry(SERVICES).isPresent()) {
            // Without any services, that they are missing says it all.
            reporter.report("unknown-key", "elsewhere", Severity.ERROR, KeyCheck.range(entry, base), YamlPath.of(key), key,
                    forms.word("place.root"), SERVICES);
        }
    }

    private void checkDuplicates(YamlMapping mapping, int base, YamlPath path) {
        List<YamlEntry> entries = mapping.entries();
        if (entries.size() < 2) {
            return;
        }
        Map<String, YamlEntry> first = new HashMap<>(entries.size() * 2);
        for (YamlEntry entry : entries) {
            if (!(entry.key() instanceof YamlScalar key) || key.isMissing()) {
                continue;
            }
            YamlEntry before = first.putIfAbsent(key.value(), entry);
            if (before != null) {
                reportDuplicate(entry, before, base, path, first);
            }
        }
    }

    private void reportDuplicate(YamlEntry entry, YamlEntry before, int base, YamlPath parent, Map<String, YamlEntry> names) {
        // Both versions of a conflict are read: what is in both is no mistake of its own.
        if (tree.problems().stream().anyMatch(problem -> problem.kind() == Kind.CONFLICT_MARKER)) {
            return;
        }
        String key = entry.keyText();
        boolean service = parent.keyAt(0).equals(SERVICES);
        TextRange range = KeyCheck.range(entry, base + entry.base());
        int line = tree.text().lineAt(base + before.base() + before.start()) + 1;
        Reporter.Report report = reporter.report("duplicate-key", service ? "service" : "", Severity.ERROR, range, parent.key(key),
                key, line);
        if (service && entry.key() instanceof YamlScalar scalar && !scalar.isAlwaysText()) {
            String free = free(key, names);
            report.fix("rename", new Edit.ReplaceText(range, free), key, free);
        }
        report.fix("remove-first", new Edit.Unset(parent.key(key)), key);
    }

    private static String free(String name, Map<String, YamlEntry> names) {
        int number = 2;
        while (names.containsKey(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }
}
