package org.sitewright.check.ocs;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.Manage;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** An instance of a host whose agents run in containers is run by none of them. */
public final class InstanceWithoutService implements ConfigRule {
    private static final String ID = "instance-without-service";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        Set<String> ofContainers = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (Agent agent : agents.all()) {
            // Who says nothing readable may be any of them.
            if (agent.id().isEmpty() || agent.start().isPartlyUnknown()) {
                return;
            }
            agent.entry().ifPresent(host -> ofContainers.add(host.name()));
            asked.add(agent.id().get().text());
        }
        for (ConfigHost host : agents.config().hosts()) {
            if (ofContainers.contains(host.name())) {
                host.instances().stream().filter(instance -> isLost(instance) && instance.id().filter(asked::contains).isEmpty())
                        .forEach(instance -> config.report(ID, "", Severity.INFO, Places.of(agents, instance), Places.id(instance),
                                        instance.shownId(), host.name())
                                .fix("remove", new Edit.Unset(instance.path()), instance.shownId()));
            }
        }
    }

    /** What runs on the host itself needs no service. */
    private static boolean isLost(Instance instance) {
        boolean said = instance.managed().isPresent();
        return instance.id().isPresent() && !instance.isHostManager()
                && instance.manage().filter(manage -> manage.isDocker() || !said && manage.place() == Manage.Place.HOST).isPresent();
    }
}
