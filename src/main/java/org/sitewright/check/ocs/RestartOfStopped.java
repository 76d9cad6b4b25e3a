package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.Manage;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** Docker always starts a service again that HostManager is to keep stopped. */
public final class RestartOfStopped implements ConfigRule {
    private static final String ID = "restart-of-stopped";
    private static final Manage STOPPED = Manage.of("docker/down").orElseThrow();

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            if (agent.instance().flatMap(Instance::manage).equals(Optional.of(STOPPED))) {
                agent.start().service().scalar("restart").filter(value -> value.text().equals("always")).ifPresent(value ->
                        reporters.apply(agent.start().part()).report(ID, "", Severity.INFO, value.range().shifted(agent.start().placed().base()),
                                value.path(), agent.name(), agent.instance().orElseThrow().shownId()).fix("remove", new Edit.Unset(value.path())));
            }
        }
    }
}
