package org.sitewright.check.schema;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlProblem.Kind;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Walks one entry along the table. */
final class EntryWalker {
    private static final String EXTENSION = "x-";
    private static final String RESET = "!reset";

    private final YamlEntry.Body body;
    private final KeyCheck keyCheck;
    private final FormCheck formCheck;
    private final ValueCheck valueCheck;
    private final MissingKeys missingKeys;
    private final ItemCheck itemCheck;
    private final TextTraps traps;
    /** Whether a part could not be read: then what is missing was perhaps only not read. */
    private final boolean broken;
    private final boolean conflict;
    private final boolean tooDeep;

    EntryWalker(KeyTable keys, Forms forms, Reporter reporter, YamlEntry.Body body) {
        this.body = body;
        YamlFrame frame = body.frame();
        this.broken = frame != null && !frame.problems().isEmpty();
        this.conflict = broken && has(frame, Kind.CONFLICT_MARKER);
        this.tooDeep = broken && has(frame, Kind.TOO_DEEP);
        this.keyCheck = new KeyCheck(keys, forms, reporter);
        this.formCheck = new FormCheck(forms, reporter, broken);
        this.valueCheck = new ValueCheck(reporter);
        this.missingKeys = new MissingKeys(reporter);
        this.itemCheck = new ItemCheck(reporter);
        this.traps = new TextTraps(reporter);
    }

    private static boolean has(YamlFrame frame, Kind kind) {
        return frame.problems().stream().map(YamlProblem::kind).anyMatch(kind::equals);
    }

    /** @param parent empty for a place that the table does not know, such as below an {@code x-} key */
    void walk(Way way, Optional<KeySpec> parent) {
        YamlEntry entry = new YamlEntry(0, body);
        if (tooDeep) {
            return;
        }
        if (way.step() == null || parent.isEmpty()) {
            // At the top level it is TopLevelCheck that looks at keys.
            Optional<KeySpec> spec = isExtension(entry) || entry.isMerge() ? Optional.empty()
                    : parent.flatMap(root -> root.child(entry.keyText()));
            value(entry, 0, spec, way.key(entry.keyText()));
        } else {
            entry(entry, 0, parent.get(), way);
        }
    }

    private static boolean isExtension(YamlEntry entry) {
        return entry.key() instanceof YamlScalar key && key.value().startsWith(EXTENSION);
    }

    private void entry(YamlEntry entry, int base, KeySpec parent, Way way) {
        if (entry.isMerge()) {
            return;
        }
        if (!keyCheck.isText(entry, base, way)) {
            unchecked(entry.value(), base, way);
            return;
        }
        if (traps.isJoined(entry, base, way)) {
            return;
        }
        String key = entry.keyText();
        boolean freeNames = parent.children().isEmpty() && parent.namePattern().isEmpty();
        if (key.startsWith(EXTENSION) && !freeNames) {
            unchecked(entry.value(), base, way.key(key));
            return;
        }
        Optional<KeySpec> child = parent.child(key);
        if (child.isPresent()) {
            if (child.get().name().equals(KeySpec.ANY) && parent.namePattern().isPresent()
                    && !parent.namePattern().get().matcher(key).matches()) {
                valueCheck.reportName(entry, base, way);
            }
        } else if (!parent.allowsUnknownKeys() && !key.startsWith("\u00a0")) {
            keyCheck.reportUnknown(entry, base, parent, way);
        }
        value(entry, base, child, way.key(key));
    }

    private void value(YamlEntry entry, int base, Optional<KeySpec> spec, Way way) {
        if (spec.isPresent()) {
            check(new Spot(entry.value(), base, spec.get(), way, entry));
        } else {
            unchecked(entry.value(), base, way);
        }
    }

    private void check(Spot spot) {
        if (!spot.node().properties().isNone() && spot.node().tag().filter(RESET::equals).isPresent()) {
            return;
        }
        switch (spot.node()) {
            case YamlAlias ignored -> { }
            case YamlScalar scalar -> scalar(spot, scalar);
            case YamlMapping mapping -> {
                if (spot.way().isItem() && itemCheck.isPair(mapping, spot)) {
                    return;
                }
                if (formCheck.takes(spot, Form.MAP)) {
                    mapping(mapping, spot);
                } else {
                    unchecked(mapping, spot.base(), spot.way());
                }
            }
            case YamlSequence sequence -> {
                if (formCheck.takes(spot, Form.LIST)) {
                    sequence(sequence, spot);
                } else {
                    unchecked(sequence, spot.base(), spot.way());
                }
            }
        }
    }

    private void scalar(Spot spot, YamlScalar scalar) {
        if (!traps.isCaught(scalar, spot.base(), spot.way()) && formCheck.takesScalar(spot, scalar)) {
            valueCheck.check(spot, scalar);
        }
    }

    private void mapping(YamlMapping mapping, Spot spot) {
        duplicates(mapping, spot.base(), spot.way());
        for (YamlEntry entry : mapping.entries()) {
            entry(entry, spot.base() + entry.base(), spot.spec(), spot.way());
        }
        if (!broken && !spot.spec().requiredKeys().isEmpty()) {
            missingKeys.check(mapping, spot);
        }
    }

    private void duplicates(YamlMapping mapping, int base, Way way) {
        // Both versions of a conflict are read: what is in both is no mistake of its own.
        if (!conflict) {
            keyCheck.checkDuplicates(mapping.entries(), base, way);
        }
    }

    private void sequence(YamlSequence sequence, Spot spot) {
        Optional<KeySpec> items = spot.spec().items();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i).node();
            Way way = spot.way().index(i);
            if (items.isPresent()) {
                check(new Spot(item, spot.base(), items.get(), way, null));
            } else {
                unchecked(item, spot.base(), way);
            }
        }
        if (spot.spec().uniqueItems() && !conflict) {
            itemCheck.checkUnique(sequence, spot);
        }
    }

    /** What the table says nothing of: only what no reader of YAML takes. */
    private void unchecked(YamlNode node, int base, Way way) {
        switch (node) {
            case YamlMapping mapping -> {
                duplicates(mapping, base, way);
                for (YamlEntry entry : mapping.entries()) {
                    unchecked(entry.value(), base + entry.base(), way.key(entry.keyText()));
                }
            }
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    unchecked(sequence.items().get(i).node(), base, way.index(i));
                }
            }
            case YamlScalar ignored -> { }
            case YamlAlias ignored -> { }
        }
    }

    /** Things that a text is read as though nobody means it. */
    private static final class TextTraps {
        private static final String TYPOGRAPHIC = "“”„‟‘’‚«»";
        private final Reporter reporter;

        TextTraps(Reporter reporter) {
            this.reporter = reporter;
        }

        boolean isCaught(YamlScalar scalar, int base, Way way) {
            if (scalar.isAlwaysText() || scalar.value().isEmpty()) {
                return false;
            }
            String text = scalar.value();
            TextRange range = new TextRange(base + scalar.contentStart(), base + scalar.end());
            if (TYPOGRAPHIC.indexOf(text.charAt(0)) >= 0) {
                typographic(text, range, way);
                return true;
            }
            int dash = Spot.isOneLine(scalar) ? -1 : text.indexOf(" - ");
            if (dash >= 0 && way.isItem()) {
                reporter.report("yaml-syntax", "swallowed-item", Severity.ERROR, range, way.path(), text.substring(dash + 3));
                return true;
            }
            return false;
        }

        /** {@code {a:b}}: within braces a key without value, since the blank behind the colon is missing. */
        boolean isJoined(YamlEntry entry, int base, Way way) {
            if (entry.body().colon() >= 0 || entry.body().explicit() || !(entry.key() instanceof YamlScalar key)
                    || key.isAlwaysText() || !Spot.isOneLine(key)) {
                return false;
            }
            int colon = key.value().indexOf(':');
            if (colon <= 0 || colon == key.value().length() - 1) {
                return false;
            }
            TextRange range = KeyCheck.range(entry, base);
            reporter.report("yaml-syntax", "missing-space-after-colon", Severity.ERROR, range, way.path(),
                    key.value().substring(0, colon), key.value().substring(colon + 1))
                    .fix("add-space", new Edit.ReplaceText(TextRange.at(range.start() + colon + 1), " "));
            return true;
        }

        private void typographic(String text, TextRange range, Way way) {
            char last = text.charAt(text.length() - 1);
            boolean closed = text.length() > 1 && TYPOGRAPHIC.indexOf(last) >= 0;
            String quotes = text.charAt(0) + (closed ? " " + last : "");
            Reporter.Report report = reporter.report("yaml-syntax", "smart-quotes", Severity.ERROR, range, way.path(), quotes);
            String within = text.substring(1, closed ? text.length() - 1 : text.length());
            if (range.length() == text.length() && within.indexOf('"') < 0 && within.indexOf('\\') < 0) {
                report.fix("straight-quotes", new Edit.ReplaceText(range, '"' + within + '"'));
            }
        }
    }
}
