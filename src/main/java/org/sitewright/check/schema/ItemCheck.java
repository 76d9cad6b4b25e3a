package org.sitewright.check.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.ValueFormat;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Checks the entries of lists. */
final class ItemCheck {
    private final Reporter reporter;

    ItemCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Whether an entry such as {@code - ./data: /data} is a text that a blank has made a key with a value; if so it is reported. */
    boolean isPair(YamlMapping mapping, Spot spot) {
        if (mapping.entries().size() != 1 || !spot.spec().forms().contains(Form.STRING)) {
            return false;
        }
        YamlEntry entry = mapping.entries().getFirst();
        if (entry.isMerge() || !(entry.key() instanceof YamlScalar key) || !(entry.value() instanceof YamlScalar value)
                || value.isMissing() || value.style().isBlock() || key.isMissing()
                || spot.spec().child(key.value()).isPresent() || key.value().startsWith("x-") && spot.spec().allowsExtensions()) {
            return false;
        }
        // A word that is nearly a key of the long form is meant as one.
        if (spot.spec().nearest(key.value()).isPresent()) {
            return false;
        }
        TextRange range = new TextRange(spot.base() + mapping.contentStart(), spot.base() + mapping.end());
        Reporter.Report report = reporter.report("wrong-form", "pair", Severity.ERROR, range, spot.path(), key.value(), value.value());
        String joined = key.value() + (isAssignment(spot) ? "=" : ":") + value.value();
        if (PlainScalars.isPlainSyntax(joined, mapping.flow())) {
            String text = PlainScalars.isAmbiguous(joined) ? '"' + joined + '"' : joined;
            report.fix("join", new Edit.ReplaceText(range, text), joined);
        }
        return true;
    }

    /** Whether the list is the short form of a mapping, so that its entries have equals signs. */
    private static boolean isAssignment(Spot spot) {
        return spot.spec().format().filter(format -> format == ValueFormat.ENVIRONMENT_ENTRY).isPresent()
                || spot.key().equals("labels") || spot.key().equals("sysctls") || spot.key().equals("args");
    }

    /** Reports entries that stand in the list already. */
    void checkUnique(YamlSequence sequence, Spot spot) {
        boolean environment = spot.spec().items().flatMap(KeySpec::format)
                .filter(format -> format == ValueFormat.ENVIRONMENT_ENTRY).isPresent();
        List<YamlSequence.Item> items = sequence.items();
        if (items.size() < 2 || environment) {
            return;
        }
        Set<String> seen = new HashSet<>(items.size() * 2);
        for (int i = 0; i < items.size(); i++) {
            YamlNode node = items.get(i).node();
            if (node instanceof YamlScalar scalar && !scalar.value().isEmpty()
                    && !seen.add(scalar.value() + (Forms.of(scalar) == Form.STRING ? "" : "\n"))) {
                TextRange range = new TextRange(spot.base() + scalar.contentStart(), spot.base() + scalar.end());
                Way way = spot.way().index(i);
                reporter.report("duplicate-item", "", Severity.WARNING, range, way.path(), scalar.value(), spot.key())
                        .fix("remove", new Edit.Unset(way.path()));
            }
        }
    }
}
