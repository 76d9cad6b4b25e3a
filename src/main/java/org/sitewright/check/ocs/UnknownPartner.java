package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/** An argument names another agent, and no instance has that id, or one of a class that does not do what is wanted of it. */
public final class UnknownPartner implements ConfigRule {
    private static final String ID = "unknown-partner";

    private final KnownAgents known;

    public UnknownPartner(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        agents.config().instances().filter(instance -> !instance.arguments().given().isEmpty()).forEach(instance ->
                known.withArguments(instance, agents.part()).map(entry -> entry.argumentsMeaning(ArgumentMeaning.INSTANCE_ID)).orElse(List.of())
                        .forEach(spec -> instance.arguments().argument(spec.flag()).ifPresent(argument -> check(agents, instance, spec, argument, config))));
    }

    private void check(SiteAgents agents, Instance instance, ArgumentSpec spec, Argument argument, Reporter config) {
        if (argument.texts().size() != 1) {
            return;
        }
        String id = argument.texts().getFirst();
        ConfigValue at = argument.values().isEmpty() ? argument.word() : argument.values().getFirst();
        Optional<Instance> named = agents.config().instances().filter(each -> each.id().equals(Optional.of(id))).findFirst();
        List<String> fit = agents.config().instances().filter(each -> each != instance && each.className().filter(spec.names()::contains).isPresent())
                .flatMap(each -> each.id().stream()).toList();
        if (named.isEmpty()) {
            Reporter.Report report = config.report(ID, "", Severity.WARNING, at.range(), at.path(), argument.flag(), id);
            offer(new NearMiss().nearest(id, fit).or(() -> fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty()), argument, report);
        } else if (!spec.names().isEmpty() && known.of(named.get(), agents.part()).filter(entry -> !spec.names().contains(entry.agentClass())).isPresent()) {
            Reporter.Report report = config.report(ID, "class", Severity.WARNING, at.range(), at.path(), argument.flag(), id,
                    named.get().className().orElse(""), String.join(", ", spec.names()));
            offer(fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty(), argument, report);
        }
    }

    private static void offer(Optional<String> meant, Argument argument, Reporter.Report report) {
        boolean own = argument.values().size() == 1 && argument.values().getFirst().origin().isOwn();
        meant.filter(_ -> own).ifPresent(id -> report.fix("use", new Edit.SetValue(argument.values().getFirst().path(), id), id));
    }
}
