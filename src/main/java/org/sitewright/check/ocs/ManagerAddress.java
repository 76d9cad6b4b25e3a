package org.sitewright.check.ocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/** A HostManager runs on the machine itself, where the names of services mean nothing, and is told such a name for crossbar. */
public final class ManagerAddress implements ConfigRule {
    private static final String ID = "manager-address";
    private static final int ROUTER_PORT = 8001;

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (ConfigHost host : agents.config().hosts()) {
            for (Instance manager : host.hostManagers()) {
                Optional<ConfigValue> server = host.router().or(agents.config().hub().router()).server();
                // One that runs in a container after all is followed as a road.
                if (server.isPresent() && manager.arguments().argument("--site-hub").isEmpty() && agents.runners(manager).isEmpty()) {
                    HostMentions.inUrl(server.get().text()).filter(name -> isService(agents, name))
                            .ifPresent(name -> report(agents, host, manager, server.get(), name, config));
                }
            }
        }
    }

    private static boolean isService(SiteAgents agents, String name) {
        return services(agents).anyMatch(placed -> placed.name().equals(name) || placed.shown().text("container_name").equals(name));
    }

    private static Stream<PlacedService> services(SiteAgents agents) {
        return agents.site().parts().stream().flatMap(part -> part.compose().services().stream());
    }

    private static void report(SiteAgents agents, ConfigHost host, Instance manager, ConfigValue server, String name, Reporter config) {
        boolean own = host.router().server().isPresent();
        Reporter.Report report = config.report(ID, "", Severity.WARNING, own ? server.range() : Places.of(agents, manager),
                own ? server.path() : Places.id(manager), manager.shownId(), name);
        published(agents).ifPresent(place -> {
            String hub = "ws://" + place + "/ws";
            List<Edit> edits = new ArrayList<>(List.of(new Edit.SetValue(host.path().key("wamp_server"), hub)));
            edits.add(new Edit.SetValue(host.path().key("wamp_http"), "http://" + place + "/call"));
            report.fix("published", new Edit.Several(edits), host.name(), hub);
        });
    }

    /** Where the machine finds crossbar, if it is published. */
    private static Optional<String> published(SiteAgents agents) {
        return services(agents).map(PlacedService::shown).filter(service -> ServiceRole.of(service) == ServiceRole.CROSSBAR)
                .flatMap(service -> service.ports().stream()).filter(port -> leadsToRouter(port)).findFirst()
                .map(port -> port.hostIp().filter(ip -> !ip.equals("0.0.0.0")).orElse("127.0.0.1") + ":" + port.published().orElseThrow().first());
    }

    private static boolean leadsToRouter(Port port) {
        return port.target().filter(target -> target.first() == ROUTER_PORT).isPresent() && port.published().isPresent();
    }
}
