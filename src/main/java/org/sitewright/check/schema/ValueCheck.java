package org.sitewright.check.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlScalar;

/** Checks scalars that have the right form: the values allowed, patterns, bounds of numbers, and grammars. */
final class ValueCheck {
    private static final String RULE = "value-not-allowed";

    private final Reporter reporter;
    private final FormatCheck formats;

    ValueCheck(Reporter reporter) {
        this.reporter = reporter;
        this.formats = new FormatCheck(reporter);
    }

    void check(Spot spot, YamlScalar scalar) {
        KeySpec spec = spot.spec();
        String text = scalar.value();
        if (!spec.allowedValues().isEmpty() && !spec.allowedValues().contains(text)) {
            notAllowed(spot, text, spec.allowedValues());
            return;
        }
        if (spec.pattern().filter(pattern -> !pattern.matcher(text).matches()).isPresent()) {
            notMatching(spot, text);
            return;
        }
        if (spec.minimum().isPresent() || spec.maximum().isPresent()) {
            range(spot, text);
        }
        spec.format().ifPresent(format -> formats.check(format, spot, scalar));
    }

    private void notAllowed(Spot spot, String text, List<String> allowed) {
        String list = String.join(", ", allowed);
        Optional<String> near = near(text, allowed);
        if (near.isPresent()) {
            reporter.report(RULE, "near", Severity.ERROR, spot.range(), spot.path(), text, spot.key(), list, near.get())
                    .fix("replace", new Edit.SetValue(spot.path(), near.get()), near.get());
        } else {
            reporter.report(RULE, "", Severity.ERROR, spot.range(), spot.path(), text, spot.key(), list);
        }
    }

    /** The nearest in letters, else the only one that the text is a part of: {@code started} for {@code service_started}. */
    private static Optional<String> near(String text, List<String> allowed) {
        Optional<String> near = new NearMiss().nearest(text, allowed);
        if (near.isPresent() || text.length() < 3) {
            return near;
        }
        List<String> holding = allowed.stream().filter(each -> each.contains(text)).toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }

    private void notMatching(Spot spot, String text) {
        if (spot.spec().name().equals("container_name")) {
            reporter.report(RULE, "container-name", Severity.ERROR, spot.range(), spot.path(), text);
        } else if (!spot.spec().suggestions().isEmpty()) {
            notAllowed(spot, text, spot.spec().suggestions());
        } else {
            reporter.report(RULE, "pattern", Severity.ERROR, spot.range(), spot.path(), text, spot.key(),
                    spot.spec().pattern().orElseThrow().pattern());
        }
    }

    /** A name that the user chose and Compose does not take. */
    void reportName(YamlEntry entry, int base, Way way) {
        // The names of services have a rule of their own.
        boolean service = way.key().equals("services") && way.path().size() == 1;
        if (!service) {
            reporter.report(RULE, "name", Severity.ERROR, KeyCheck.range(entry, base), way.key(entry.keyText()).path(),
                    entry.keyText(), way.key());
        }
    }

    private void range(Spot spot, String text) {
        if (!PlainScalars.isNumber(text)) {
            return;
        }
        double number;
        try {
            number = Double.parseDouble(text.replace("_", ""));
        } catch (NumberFormatException e) {
            // Hexadecimal and other notations: no bound of the table is ever met so.
            return;
        }
        OptionalDouble minimum = spot.spec().minimum();
        OptionalDouble maximum = spot.spec().maximum();
        boolean small = minimum.isPresent() && number < minimum.getAsDouble();
        boolean large = maximum.isPresent() && number > maximum.getAsDouble();
        if (!small && !large) {
            return;
        }
        String bound = plain(small ? minimum.getAsDouble() : maximum.orElseThrow());
        TextRange range = spot.range();
        Reporter.Report report;
        if (minimum.isPresent() && maximum.isPresent()) {
            report = reporter.report("value-out-of-range", "", Severity.ERROR, range, spot.path(), text, spot.key(),
                    plain(minimum.getAsDouble()), plain(maximum.getAsDouble()));
        } else {
            report = reporter.report("value-out-of-range", small ? "small" : "large", Severity.ERROR, range, spot.path(), text,
                    spot.key(), bound);
        }
        report.fix("replace", new Edit.SetValue(spot.path(), bound), bound);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
