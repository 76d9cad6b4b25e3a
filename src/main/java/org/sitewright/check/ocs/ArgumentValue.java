package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentProblem;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;
import org.sitewright.text.TextRange;

/** A value that argparse does not take for an argument, or too many or few of them. */
public final class ArgumentValue implements InstanceRule {
    private static final String ID = "argument-value";

    private final KnownAgents known;

    public ArgumentValue(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        known.withArguments(instance, part).ifPresent(agent -> {
            AgentOptions options = new AgentOptions(agent);
            for (Argument argument : instance.arguments().inEffect().values()) {
                // What YAML has changed, and what ends OCS itself, other rules tell.
                boolean plain = argument.values().stream().noneMatch(value -> AlteredArgument.isAltered(value) || value.text().isEmpty()
                        || value.is(ConfigValue.Kind.MAPPING));
                if (plain) {
                    options.argument(argument.flag()).ifPresent(spec -> ArgumentProblem.of(spec, argument.texts())
                            .ifPresent(problem -> report(agent, spec, argument, problem, reporter)));
                }
            }
        });
    }

    private static void report(AgentEntry agent, ArgumentSpec spec, Argument argument, ArgumentProblem problem, Reporter reporter) {
        ConfigValue word = argument.word();
        Optional<ConfigValue> value = argument.values().stream().filter(each -> each.text().equals(problem.value())).findFirst();
        TextRange range = value.map(ConfigValue::range).orElse(word.range());
        String flag = argument.flag();
        switch (problem.kind()) {
            case NOT_WHOLE -> reporter.report(ID, "whole", Severity.ERROR, range, place(argument, value), agent.agentClass(), flag, problem.value());
            case NOT_A_NUMBER -> reporter.report(ID, "number", Severity.ERROR, range, place(argument, value), agent.agentClass(), flag, problem.value());
            case NOT_A_CHOICE -> choice(agent, spec, argument, value, problem.value(), range, reporter);
            case TOO_FEW -> reporter.report(ID, spec.count().least() == 1 ? "none" : "few", Severity.ERROR, word.range(), word.path(), agent.agentClass(), flag,
                    spec.count().least());
            case TOO_MANY -> many(agent, spec, argument, reporter);
        }
    }

    private static org.sitewright.yaml.YamlPath place(Argument argument, Optional<ConfigValue> value) {
        return value.map(ConfigValue::path).orElse(argument.word().path());
    }

    private static void choice(AgentEntry agent, ArgumentSpec spec, Argument argument, Optional<ConfigValue> value, String written, TextRange range,
                               Reporter reporter) {
        List<String> choices = spec.choices().stream().filter(each -> !each.isEmpty()).toList();
        Reporter.Report report = reporter.report(ID, "choice", Severity.ERROR, range, place(argument, value), agent.agentClass(), argument.flag(), written,
                String.join(", ", choices));
        Optional<String> near = new NearMiss().nearest(written, choices);
        value.filter(each -> each.origin().isOwn()).ifPresent(each -> near.ifPresent(meant -> report.fix("use", new Edit.SetValue(each.path(), meant), meant)));
    }

    /** The first value too many is marked. */
    private static void many(AgentEntry agent, ArgumentSpec spec, Argument argument, Reporter reporter) {
        int inWord = argument.name().indexOf('=') < 0 ? 0 : 1;
        ConfigValue first = argument.values().get(spec.count().most() - inWord);
        String variant = switch (spec.count().most()) {
            case 0 -> "flag";
            case 1 -> "second";
            default -> "many";
        };
        Reporter.Report report = reporter.report(ID, variant, Severity.ERROR, first.range(), first.path(),
                agent.agentClass(), argument.flag(), first.text(), spec.count().most());
        if (first.origin().isOwn() && argument.values().size() == spec.count().most() - inWord + 1) {
            report.fix("remove", new Edit.Unset(first.path()), first.text());
        }
    }
}
