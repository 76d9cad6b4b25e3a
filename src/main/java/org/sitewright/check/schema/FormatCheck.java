package org.sitewright.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.compose.schema.ProblemCode;
import org.sitewright.compose.schema.RestartPolicy;
import org.sitewright.compose.schema.ValueFormat;
import org.sitewright.compose.schema.ValueProblem;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlScalar;

/** Checks texts against the grammars of durations, sizes, restart policies, users and mounts. */
final class FormatCheck {
    private static final List<String> POLICIES = List.of(RestartPolicy.Kind.values()).stream().map(RestartPolicy.Kind::text).toList();
    private static final String MOUNT = "invalid-mount";
    private static final String RESTART = "invalid-restart";
    private static final String REPLACE = "replace";

    private final Reporter reporter;

    FormatCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Reports the first thing that is wrong with the text. Images and ports have rules of their own. */
    void check(ValueFormat format, Spot spot, YamlScalar scalar) {
        if (format == ValueFormat.RESTART && !scalar.isAlwaysText() && PlainScalars.isOldBoolean(scalar.value())) {
            reporter.report(RESTART, "boolean", Severity.WARNING, spot.range(), spot.path(), scalar.value(), service(spot))
                    .fix(REPLACE, new Edit.Quote(spot.path()), '"' + scalar.value() + '"');
            return;
        }
        boolean ours = switch (format) {
            case DURATION, BYTE_SIZE, RESTART, USER, MOUNT -> true;
            case IMAGE, PORT, EXPOSED_PORT, ENVIRONMENT_ENTRY -> false;
        };
        List<ValueProblem> problems = ours ? format.check(scalar.value()) : List.of();
        if (!problems.isEmpty()) {
            report(format, spot, scalar, problems.getFirst());
        }
    }

    private void report(ValueFormat format, Spot spot, YamlScalar scalar, ValueProblem problem) {
        String text = scalar.value();
        TextRange range = Spot.part(scalar, spot.base(), problem.range());
        String part = text.substring(problem.range().start(), problem.range().end());
        switch (format) {
            case DURATION -> duration(spot, range, text, problem.code(), part);
            case BYTE_SIZE -> error("invalid-size", problem.code() == ProblemCode.SIZE_BAD_UNIT ? "unit" : "", range, spot, text,
                    spot.key(), part);
            case RESTART -> restart(spot, range, text, problem.code());
            case USER -> error("invalid-user", "", range, spot, text, service(spot));
            case MOUNT -> mount(spot, range, text, problem, part);
            default -> throw new IllegalStateException("No words for " + format);
        }
    }

    private Reporter.Report error(String rule, String variant, TextRange range, Spot spot, Object... arguments) {
        return reporter.report(rule, variant, Severity.ERROR, range, spot.path(), arguments);
    }

    private static String service(Spot spot) {
        return spot.path().keyAt(1);
    }

    private void duration(Spot spot, TextRange range, String text, ProblemCode code, String part) {
        switch (code) {
            case DURATION_NO_UNIT -> error("invalid-duration", "no-unit", range, spot, text, spot.key())
                    .fix(REPLACE, new Edit.SetValue(spot.path(), text + "s"), text + "s");
            case DURATION_BAD_UNIT -> error("invalid-duration", "unit", range, spot, text, spot.key(), part);
            default -> error("invalid-duration", "", range, spot, text, spot.key());
        }
    }

    private void restart(Spot spot, TextRange range, String text, ProblemCode code) {
        if (code == ProblemCode.RESTART_BAD_COUNT) {
            error(RESTART, "attempts", range, spot, text);
            return;
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<String> near = POLICIES.contains(name) ? Optional.of(name)
                : name.equals("never") ? Optional.of(RestartPolicy.Kind.NO.text()) : new NearMiss().nearest(name, POLICIES);
        near.ifPresentOrElse(policy -> error(RESTART, "near", range, spot, text, service(spot), policy)
                        .fix(REPLACE, new Edit.SetValue(spot.path(), policy), policy),
                () -> error(RESTART, "", range, spot, text, service(spot)));
    }

    private void mount(Spot spot, TextRange range, String text, ValueProblem problem, String part) {
        switch (problem.code()) {
            case MOUNT_TARGET_RELATIVE -> {
                String mended = text.substring(0, problem.range().start()) + "/" + text.substring(problem.range().start());
                error(MOUNT, "relative-target", range, spot, text, part).fix(REPLACE, new Edit.SetValue(spot.path(), mended), mended);
            }
            case MOUNT_BAD_MODE, MOUNT_MODE_CONFLICT -> error(MOUNT, "mode", range, spot, text, part);
            case MOUNT_TOO_MANY_PARTS -> error(MOUNT, "too-many-parts", range, spot, text);
            case MOUNT_EMPTY_PART -> {
                boolean source = problem.range().start() == 0;
                boolean target = MountSpec.of(text).target().range().equals(problem.range());
                String variant = source ? "empty-source" : target ? "empty-target" : "";
                List<Object> arguments = new ArrayList<>(List.of(text));
                if (variant.isEmpty()) {
                    arguments.add(service(spot));
                }
                error(MOUNT, variant, range, spot, arguments.toArray());
            }
            case MOUNT_BAD_SOURCE -> error(MOUNT, "", range, spot, text, service(spot))
                    .fix(REPLACE, new Edit.SetValue(spot.path(), "./" + text), "./" + text);
            default -> error(MOUNT, "", range, spot, text, service(spot));
        }
    }

    /** Whether the grammar has better words for a number or truth value in the place of a text; if so they are reported. */
    boolean explainsForm(Spot spot, YamlScalar scalar, Form form) {
        Optional<ValueFormat> format = spot.spec().format();
        String text = scalar.value();
        boolean number = form == Form.INTEGER || form == Form.NUMBER;
        if (format.filter(each -> each == ValueFormat.USER).isPresent() && number) {
            user(spot, text);
        } else if (format.filter(each -> each == ValueFormat.DURATION).isPresent() && number) {
            duration(spot, spot.range(), text, ProblemCode.DURATION_NO_UNIT, text);
        } else if (format.filter(each -> each == ValueFormat.RESTART).isPresent() && form == Form.BOOLEAN) {
            String policy = Boolean.parseBoolean(text) ? RestartPolicy.Kind.ALWAYS.text() : '"' + RestartPolicy.Kind.NO.text() + '"';
            error(RESTART, "boolean", spot.range(), spot, text, service(spot))
                    .fix(REPLACE, new Edit.ReplaceText(spot.range(), policy), policy);
        } else {
            return false;
        }
        return true;
    }

    private void user(Spot spot, String text) {
        boolean octal = text.length() > 1 && text.charAt(0) == '0' && text.chars().allMatch(c -> c >= '0' && c <= '7')
                && text.length() <= 20;
        if (octal) {
            String bare = text.replaceFirst("^0+(?=.)", "");
            error("invalid-user", "octal", spot.range(), spot, text, service(spot), Long.parseLong(text, 8))
                    .fix(REPLACE, new Edit.ReplaceText(spot.range(), '"' + bare + '"'), bare);
        } else {
            error("invalid-user", "number", spot.range(), spot, text, service(spot))
                    .fix(REPLACE, new Edit.Quote(spot.path()), text);
        }
    }
}
