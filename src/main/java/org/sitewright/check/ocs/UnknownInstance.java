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
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** A service says that it is an instance that its host in the site config file does not have. */
public final class UnknownInstance implements ConfigRule {
    private static final String ID = "unknown-instance";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            boolean looks = agent.start().readsConfig() && agent.instance().isEmpty();
            // Where the host is not in the file, that is what is wrong.
            boolean hostIsFound = agent.entry().isPresent() || agent.host().isEmpty();
            agent.id().filter(said -> looks && hostIsFound && !said.text().isEmpty() && said.text().indexOf('$') < 0)
                    .ifPresent(said -> report(agents, agent, said, reporters.apply(agent.start().part())));
        }
    }

    private static void report(SiteAgents agents, Agent agent, AgentStart.Said said, Reporter reporter) {
        String id = said.text();
        List<Instance> named = agents.config().instances().filter(each -> each.id().equals(Optional.of(id))).toList();
        boolean isNumber = agents.config().instances().anyMatch(each -> each.id().isEmpty() && each.shownId().equals(id));
        if (isNumber || agent.entry().isEmpty() && !named.isEmpty()) {
            // The number is reported where it stands; of a host that is not said another rule tells.
            return;
        }
        String unquoted = id.replaceAll("^[\"']|[\"']$", "");
        if (!unquoted.equals(id)) {
            Reporter.Report report = reporter.report(ID, "quoted", Severity.ERROR, said.range(), said.path(), agent.name(), id);
            if (said.isLiteral()) {
                report.fix("use", Places.say(agent, said, unquoted), unquoted);
            }
        } else if (agent.entry().isEmpty()) {
            near(agents, agent, said, agents.config().instances().toList(), reporter);
        } else if (!named.isEmpty()) {
            elsewhere(agents, agent, said, named.getFirst(), reporter);
        } else {
            near(agents, agent, said, agent.entry().get().instances(), reporter);
        }
    }

    private static void elsewhere(SiteAgents agents, Agent agent, AgentStart.Said said, Instance there, Reporter reporter) {
        Reporter.Report report = reporter.report(ID, "elsewhere", Severity.ERROR, said.range(), said.path(), agent.name(), said.text(),
                agent.entry().map(ConfigHost::name).orElse(""), there.host());
        agent.host().filter(AgentStart.Said::isLiteral).ifPresent(host -> report.fix("host", Places.say(agent, host, there.host()), there.host()));
        report.fix("site-host", new Edit.SetEnvironment(agent.name(), AgentStart.SITE_HOST, there.host()), there.host());
    }

    private static void near(SiteAgents agents, Agent agent, AgentStart.Said said, List<Instance> there, Reporter reporter) {
        Optional<String> near = new NearMiss().nearest(said.text(), there.stream().flatMap(each -> each.id().stream()).toList());
        String host = agent.entry().map(ConfigHost::name).orElse(agents.part().file().name());
        if (near.isEmpty()) {
            reporter.report(ID, "", Severity.ERROR, said.range(), said.path(), agent.name(), said.text(), host);
            return;
        }
        Reporter.Report report = reporter.report(ID, "near", Severity.ERROR, said.range(), said.path(), agent.name(), said.text(), host, near.get());
        if (said.isLiteral()) {
            report.fix("use", Places.say(agent, said, near.get()), near.get());
        }
        there.stream().filter(each -> each.id().equals(near) && agents.runners(each).isEmpty()).findFirst().ifPresent(each ->
                report.fix("rename", Places.inConfig(agents, new Edit.SetValue(Places.id(each), said.text())), near.get(), said.text(), agents.part().file()));
    }
}
