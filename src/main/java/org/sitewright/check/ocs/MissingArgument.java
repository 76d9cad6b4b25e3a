package org.sitewright.check.ocs;

import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;
import org.sitewright.text.TextRange;

/** An argument without which the class of the instance does not start. */
public final class MissingArgument implements InstanceRule {
    private static final String ID = "missing-argument";

    private final KnownAgents known;

    public MissingArgument(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        known.withArguments(instance, part).ifPresent(agent -> {
            AgentOptions options = new AgentOptions(agent);
            agent.arguments().stream().filter(spec -> spec.required() && !isGiven(instance, options, spec))
                    .forEach(spec -> report(instance, agent, spec, part, reporter));
        });
    }

    /** A word that is not understood may be meant for it: then that is what is wrong. */
    private static boolean isGiven(Instance instance, AgentOptions options, ArgumentSpec spec) {
        return instance.arguments().given().stream().anyMatch(argument -> options.argument(argument.flag()).filter(spec::equals).isPresent()
                || !options.knows(argument.flag()));
    }

    private static void report(Instance instance, AgentEntry agent, ArgumentSpec spec, ConfigPart part, Reporter reporter) {
        TextRange range = instance.agentClass().map(value -> value.range()).orElseGet(() -> Places.firstLine(part, instance.range()));
        reporter.report(ID, "", Severity.ERROR, range, instance.path().key("arguments"), agent.agentClass(), spec.flag());
    }
}
