package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.Mount;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;

/** An agent reads or writes where its container has nothing mounted: what it writes is gone with the container. */
public final class DataNotKept implements ConfigRule {
    private static final String ID = "data-not-kept";
    /** What agents write to. */
    private static final Set<String> WRITTEN = Set.of("--data-dir", "--directory", "--base-dir", "--db-path");

    private final KnownAgents known;

    public DataNotKept(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            agent.instance().filter(each -> !each.arguments().given().isEmpty() && isKnown(agent)).ifPresent(instance -> paths(agents, agent, instance, config));
        }
        for (ConfigHost host : agents.config().hosts()) {
            host.logDir().filter(value -> value.text().startsWith("/")).ifPresent(value -> logs(agents, host, value, config));
        }
    }

    /** Whether all that is mounted can be seen here. */
    private static boolean isKnown(Agent agent) {
        return !agent.start().service().has("extends") && !agent.start().service().has("volumes_from") && !agent.start().placed().broken();
    }

    private void paths(SiteAgents agents, Agent agent, Instance instance, Reporter config) {
        for (ArgumentSpec spec : known.withArguments(instance, agents.part()).map(entry -> entry.argumentsMeaning(ArgumentMeaning.CONTAINER_PATH)).orElse(List.of())) {
            Optional<Argument> given = instance.arguments().argument(spec.flag());
            given.flatMap(argument -> argument.texts().stream().findFirst()).filter(path -> path.startsWith("/"))
                    .ifPresent(path -> path(agents, agent, given.get(), path, config));
        }
    }

    private static void path(SiteAgents agents, Agent agent, Argument argument, String path, Reporter config) {
        ConfigValue at = argument.values().isEmpty() ? argument.word() : argument.values().getFirst();
        Optional<Mount> mount = mount(agents, agent, path);
        if (mount.isEmpty()) {
            Reporter.Report report = config.report(ID, "", Severity.WARNING, at.range(), at.path(), path, agent.name());
            agents.site().parts().stream().flatMap(part -> part.compose().services().stream()).flatMap(placed -> placed.shown().mounts().stream())
                    .filter(other -> covers(other.target(), path) && !other.readOnly() && !other.longForm() && other.kind() == Mount.Kind.BIND
                            && !other.target().equals("/") && other.text().indexOf('$') < 0).findFirst()
                    .ifPresent(other -> report.fix("mount", Places.in(agent, new Edit.AddMount(agent.name(), other.text())), other.text(), agent.name()));
        } else if (mount.get().readOnly() && WRITTEN.contains(argument.flag())) {
            config.report(ID, "read-only", Severity.WARNING, at.range(), at.path(), path, agent.name());
        }
    }

    private static void logs(SiteAgents agents, ConfigHost host, ConfigValue value, Reporter config) {
        host.instances().stream().flatMap(instance -> agents.runners(instance).stream()).filter(DataNotKept::isKnown)
                .filter(agent -> mount(agents, agent, value.text()).isEmpty()).findFirst()
                .ifPresent(agent -> config.report(ID, "logs", Severity.INFO, value.range(), value.path(), value.text(), agent.name()));
    }

    private static Optional<Mount> mount(SiteAgents agents, Agent agent, String path) {
        Variables variables = agents.site().variables(agent.start().part().file());
        return agent.start().service().mounts().stream().filter(mount -> mount.kind() != Mount.Kind.TMPFS).map(mount -> mount.resolved(variables::value))
                .filter(mount -> covers(mount.target(), path)).reduce((one, other) -> other.target().length() > one.target().length() ? other : one);
    }

    private static boolean covers(String target, String path) {
        String bare = target.replaceFirst("/+$", "");
        return path.equals(bare) || path.startsWith(bare + "/");
    }
}
