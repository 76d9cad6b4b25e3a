package org.sitewright.check.ocs;

import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** A service does not say its host's name, so that its agent looks for that of the container, or of the machine. */
public final class HostNotSaid implements ConfigRule {
    private static final String ID = "host-not-said";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            boolean asks = agent.host().isEmpty() && agent.id().isPresent() && agent.start().readsConfig() && !agent.start().isPartlyUnknown();
            boolean falls = agent.instance().filter(found -> found.host().equals(SiteConfig.LOCALHOST)).isPresent();
            if (asks && !falls) {
                boolean machine = agent.start().service().text("network_mode").equals("host");
                Reporter.Report report = reporters.apply(agent.start().part()).report(ID, machine ? "machine" : "", Severity.WARNING,
                        agent.start().nameRange(), agent.start().service().path(), agent.name(), agents.part().file());
                agent.instance().ifPresent(found -> report.fix("hostname",
                        new Edit.SetValue(agent.start().service().path().key("hostname"), found.host()), found.host()));
            }
        }
    }
}
