package org.sitewright.check.ocs;

import java.util.Locale;
import java.util.Set;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** A no that an agent takes for a yes: argparse's {@code type=bool} takes every text but the empty one for true. */
public final class AlwaysTrueArgument implements InstanceRule {
    private static final String ID = "argument-always-true";
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "none", "f", "n");

    private final KnownAgents known;

    public AlwaysTrueArgument(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        known.withArguments(instance, part).ifPresent(agent -> {
            AgentOptions options = new AgentOptions(agent);
            instance.arguments().inEffect().values().forEach(argument -> options.argument(argument.flag()).flatMap(ArgumentSpec::trap)
                    .filter(_ -> argument.texts().stream().anyMatch(text -> NO.contains(text.strip().toLowerCase(Locale.ROOT))))
                    .ifPresent(trap -> report(argument, trap, reporter)));
        });
    }

    private static void report(Argument argument, ArgumentSpec.Trap trap, Reporter reporter) {
        ConfigValue at = argument.values().isEmpty() ? argument.word() : argument.values().getFirst();
        boolean always = trap == ArgumentSpec.Trap.ALWAYS_TRUE;
        Reporter.Report report = reporter.report(ID, always ? "always" : "", Severity.WARNING, at.range(), at.path(), argument.flag(),
                argument.values().isEmpty() ? argument.texts().getFirst() : at.written().orElse(at.text()));
        if (!always && argument.word().origin().isOwn()) {
            report.fix("remove", new Edit.UnsetArgument(argument.word().path()), argument.flag());
        }
    }
}
