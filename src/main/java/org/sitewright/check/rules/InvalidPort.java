package org.sitewright.check.rules;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.ProblemCode;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.compose.schema.ValueProblem;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** A port that cannot be read, or is none. */
final class InvalidPort implements ServiceRule {
    private static final String ID = "invalid-port";

    @Override
    public void check(Service service, Reporter reporter) {
        for (Port port : service.ports()) {
            PortSpec spec = PortSpec.of(port.text());
            for (ValueProblem problem : spec.problems()) {
                if (!port.longForm() || isSaidHere(problem.code())) {
                    report(service, port, spec, problem, reporter);
                }
            }
        }
    }

    /** Of the long form, what is not a matter of its keys' own forms. */
    private static boolean isSaidHere(ProblemCode code) {
        return switch (code) {
            case PORT_BAD_PUBLISHED, PORT_PUBLISHED_OUT_OF_RANGE, PORT_TARGET_OUT_OF_RANGE, PORT_RANGE_REVERSED, PORT_BAD_ADDRESS -> true;
            default -> false;
        };
    }

    private static void report(Service service, Port port, PortSpec spec, ValueProblem problem, Reporter reporter) {
        String part = problem.range().end() <= spec.text().length()
                ? spec.text().substring(problem.range().start(), problem.range().end()) : "";
        TextRange range = range(service, port, problem);
        YamlPath path = port.path();
        Reporter.Report report = switch (problem.code()) {
            case PORT_PUBLISHED_OUT_OF_RANGE, PORT_TARGET_OUT_OF_RANGE ->
                    reporter.report("port-out-of-range", "", Severity.ERROR, range, path, part, service.name());
            case PORT_BAD_ADDRESS -> reporter.report(ID, "address", Severity.ERROR, range, path, part, spec.text());
            case PORT_BAD_PROTOCOL -> reporter.report(ID, "protocol", Severity.ERROR, range, path, part, spec.text());
            case PORT_RANGE_REVERSED -> reporter.report(ID, "reversed", Severity.ERROR, range, path, spec.text(),
                    part.substring(0, part.indexOf('-')), part.substring(part.indexOf('-') + 1));
            case PORT_RANGES_DIFFER -> reporter.report(ID, "range-lengths", Severity.ERROR, range, path, spec.text(),
                    count(spec.publishedRange()), count(spec.targetRange()));
            case PORT_EMPTY -> reporter.report(ID, "container-missing", Severity.ERROR, range, path, spec.text());
            default -> reporter.report(ID, "", Severity.ERROR, range, path, spec.text(), service.name());
        };
        report.from(port.origin());
        mended(spec, problem.code(), part).filter(text -> PortSpec.of(text).problems().isEmpty())
                .ifPresent(text -> fix(report, service, port, problem.code(), text));
    }

    private static void fix(Reporter.Report report, Service service, Port port, ProblemCode code, String text) {
        PortSpec mended = PortSpec.of(text);
        String shown = switch (code) {
            case PORT_PUBLISHED_OUT_OF_RANGE -> mended.published().map(SpecPart::text).orElse(text);
            case PORT_TARGET_OUT_OF_RANGE -> mended.target().text();
            default -> text;
        };
        report.fix("replace", new Edit.SetPort(service.name(), Written.index(port.path()), text, Edit.Shared.ASK), shown);
    }

    private static String count(Optional<PortRange> range) {
        return range.map(found -> Integer.toString(found.count())).orElse("");
    }

    /** Where the part stands: within the short form, or at its key in the long one. */
    private static TextRange range(Service service, Port port, ValueProblem problem) {
        if (!port.origin().isOwn()) {
            return port.range();
        }
        YamlPath path = port.longForm() ? port.path().key(key(problem.code())) : port.path();
        Optional<YamlScalar> scalar = Written.scalar(service, path);
        if (scalar.isEmpty()) {
            return port.range();
        }
        TextRange whole = new TextRange(scalar.get().contentStart(), scalar.get().end());
        int quote = scalar.get().style().isQuoted() ? 1 : 0;
        boolean verbatim = whole.length() - 2 * quote == scalar.get().value().length() && !problem.range().isEmpty();
        return port.longForm() || !verbatim ? whole : problem.range().shifted(whole.start() + quote);
    }

    private static String key(ProblemCode code) {
        return switch (code) {
            case PORT_TARGET_OUT_OF_RANGE -> "target";
            case PORT_BAD_ADDRESS -> "host_ip";
            default -> "published";
        };
    }

    /** What was probably meant. */
    private static Optional<String> mended(PortSpec spec, ProblemCode code, String part) {
        return switch (code) {
            case PORT_PUBLISHED_OUT_OF_RANGE -> Optional.of(spec.target().text())
                    .filter(target -> isDigitTooMuch(part, target)).map(spec::withPublished);
            case PORT_TARGET_OUT_OF_RANGE -> spec.published().map(SpecPart::text)
                    .filter(published -> isDigitTooMuch(part, published)).map(spec::withTarget);
            case PORT_BAD_ADDRESS -> part.equals("localhost") ? Optional.of(spec.withHostIp("127.0.0.1")) : Optional.empty();
            case PORT_ADDRESS_WITHOUT_PUBLISHED -> Optional.of(part + ":" + spec.target().text() + spec.text().substring(part.length()));
            case PORT_RANGE_REVERSED -> Optional.of(spec.text().replace(part,
                    part.substring(part.indexOf('-') + 1) + "-" + part.substring(0, part.indexOf('-'))));
            case PORT_BAD_PROTOCOL -> Optional.of(spec.withoutProtocol());
            default -> Optional.empty();
        };
    }

    private static boolean isDigitTooMuch(String written, String meant) {
        for (int i = 0; i < written.length(); i++) {
            if ((written.substring(0, i) + written.substring(i + 1)).equals(meant)) {
                return true;
            }
        }
        return false;
    }
}
