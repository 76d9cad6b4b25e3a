package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.site.AgentStart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** A service looks for a host that the site config file does not have, and there is no localhost to fall back on. */
public final class UnknownHost implements ConfigRule {
    private static final String ID = "unknown-host";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        List<String> names = agents.config().hosts().stream().map(ConfigHost::name).toList();
        for (Agent agent : agents.all()) {
            agent.host().filter(said -> agent.entry().isEmpty() && agent.start().readsConfig() && !said.text().isEmpty() && said.text().indexOf('$') < 0)
                    .ifPresent(said -> report(agents, agent, said, names, reporters.apply(agent.start().part())));
        }
    }

    private static void report(SiteAgents agents, Agent agent, AgentStart.Said said, List<String> names, Reporter reporter) {
        Optional<String> near = new NearMiss().nearest(said.text(), names);
        Object[] words = near.isPresent() ? new Object[] {agent.name(), said.text(), agents.part().file(), near.get()}
                : new Object[] {agent.name(), said.text(), agents.part().file()};
        Reporter.Report report = reporter.report(ID, near.isPresent() ? "near" : "", Severity.ERROR, said.range(), said.path(), words);
        if (said.isLiteral()) {
            near.ifPresent(meant -> report.fix("use", Places.say(agent, said, meant), meant));
            // The host that has the instance is the one that was meant.
            agent.id().flatMap(id -> agents.config().instances().filter(each -> each.id().equals(Optional.of(id.text()))).findFirst())
                    .filter(each -> !near.equals(Optional.of(each.host())))
                    .ifPresent(each -> report.fix("use", Places.say(agent, said, each.host()), each.host()));
        }
        report.fix("add", Places.inConfig(agents, new Edit.AddHost(said.text())), said.text(), agents.part().file());
    }
}
