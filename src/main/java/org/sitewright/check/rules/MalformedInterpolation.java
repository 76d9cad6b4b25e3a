package org.sitewright.check.rules;

import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.compose.schema.ProblemCode;
import org.sitewright.compose.schema.ValueProblem;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** A dollar sign that begins no variable, in any value of the file. */
final class MalformedInterpolation implements ServiceRule, SiteRule {
    private static final String ID = "malformed-interpolation";

    @Override
    public void check(Service service, Reporter reporter) {
        look(service.body().value(), 0, service.path(), reporter);
    }

    /** What stands outside of services. */
    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (!(part.compose().tree().document().root() instanceof YamlMapping root)) {
            return;
        }
        int base = part.compose().tree().document().base();
        for (YamlEntry entry : root.entries()) {
            if (!entry.hasKey("services")) {
                look(entry.value(), base + entry.base(), YamlPath.of(entry.keyText()), reporter);
            }
        }
    }

    private static void look(YamlNode node, int base, YamlPath path, Reporter reporter) {
        switch (node) {
            case YamlScalar scalar -> {
                if (scalar.value().indexOf('$') >= 0) {
                    check(scalar, base, path, reporter);
                }
            }
            case YamlMapping mapping -> mapping.entries()
                    .forEach(entry -> look(entry.value(), base + entry.base(), path.key(entry.keyText()), reporter));
            case YamlSequence sequence -> {
                List<YamlSequence.Item> items = sequence.items();
                for (int i = 0; i < items.size(); i++) {
                    look(items.get(i).node(), base, path.index(i), reporter);
                }
            }
            case YamlAlias _ -> { }
        }
    }

    private static void check(YamlScalar scalar, int base, YamlPath path, Reporter reporter) {
        for (ValueProblem problem : Interpolation.of(scalar.value()).problems()) {
            report(scalar, problem, range(scalar, problem.range()).shifted(base), path, reporter);
        }
    }

    private static TextRange range(YamlScalar scalar, TextRange part) {
        int quote = scalar.style().isQuoted() ? 1 : 0;
        boolean verbatim = !scalar.style().isBlock()
                && scalar.end() - scalar.contentStart() - 2 * quote == scalar.value().length();
        return verbatim ? part.shifted(scalar.contentStart() + quote) : new TextRange(scalar.contentStart(), scalar.end());
    }

    private static void report(YamlScalar scalar, ValueProblem problem, TextRange range, YamlPath path, Reporter reporter) {
        String text = scalar.value();
        String part = text.substring(problem.range().start(), problem.range().end());
        Reporter.Report report = switch (problem.code()) {
            case VARIABLE_UNCLOSED -> reporter.report(ID, "unclosed", Severity.ERROR, range, path, part);
            case VARIABLE_EMPTY_NAME -> reporter.report(ID, "empty", Severity.ERROR, range, path, part);
            case VARIABLE_BAD_NAME -> reporter.report(ID, "name", Severity.ERROR, range, path, part, name(part));
            case VARIABLE_BAD_OPERATOR -> reporter.report(ID, "operator", Severity.ERROR, range, path, part, behindName(part));
            // Compose 1 refuses it, Compose 2 leaves it as it stands.
            case VARIABLE_LONE_DOLLAR, VARIABLE_BLANK_BEFORE_BRACE -> reporter.report(ID, "", Severity.WARNING, range, path, part);
            default -> reporter.report(ID, "", Severity.ERROR, range, path, part);
        };
        if (scalar.style().isBlock()) {
            return;
        }
        if (problem.code() == ProblemCode.VARIABLE_UNCLOSED && part.matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*")) {
            report.fix("close", new Edit.SetValue(path, text.substring(0, problem.range().end()) + "}"
                    + text.substring(problem.range().end())));
        }
        report.fix("escape", new Edit.SetValue(path, text.substring(0, problem.range().start()) + "$"
                + text.substring(problem.range().start())));
    }

    private static String name(String part) {
        return part.substring(2, part.length() - 1).split("[:?+-]", 2)[0];
    }

    private static String behindName(String part) {
        return part.substring(2, part.length() - 1).replaceFirst("^[A-Za-z0-9_]+", "");
    }
}
