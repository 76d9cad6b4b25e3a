package org.sitewright.split.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Router;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.AgentStart;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.EnvironmentFiles;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.split.Effect;
import org.sitewright.split.Place;
import org.sitewright.split.SplitSource;
import org.sitewright.words.Words;

/**
 * Services on the host's own network or on none: they cannot join the network of the groups. An agent there finds the router by
 * {@code SITE_HUB} and {@code SITE_HTTP}, or by the address that the site config file gives for its host; the router must then be
 * published.
 */
final class HostNetworkRule implements Rule {
    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        for (PlacedService placed : planning.compose().byName().values()) {
            Optional<ScalarValue> mode = placed.service().scalar("network_mode");
            mode.ifPresent(value -> {
                switch (value.text()) {
                    case "host" -> host(planning, placed, value);
                    case "bridge", "none" -> planning.card("network-mode:" + placed.name(),
                                    planning.words().of("mode.title", placed.name(), value.text()), planning.words().of("mode.reason"))
                            .at(place(planning, placed, value)).tell(Effect.NOTHING);
                    default -> { }
                }
            });
        }
    }

    private static Place place(Planning planning, PlacedService placed, ScalarValue value) {
        return planning.place(value.path(), value.range().shifted(placed.base()));
    }

    private static void host(Planning planning, PlacedService placed, ScalarValue mode) {
        Words words = planning.words();
        Service service = placed.service();
        String title = words.of("host.title", placed.name());
        if (ServiceRole.of(service) != ServiceRole.AGENT) {
            planning.card("host:" + placed.name(), title, words.of("host.reason.other")).at(place(planning, placed, mode)).tell(Effect.NOTHING);
            return;
        }
        boolean published = planning.compose().byName().values().stream().map(PlacedService::service)
                .filter(each -> ServiceRole.of(each) == ServiceRole.CROSSBAR)
                .allMatch(each -> !each.ports().isEmpty() || each.text("network_mode").equals("host"));
        AgentStart start = start(planning, placed).orElseThrow();
        Optional<String> hub = said(start, "--site-hub", "SITE_HUB");
        Optional<String> http = said(start, "--site-http", "SITE_HTTP");
        if (!published) {
            tell(planning, placed, mode, words.of("host.reason.unpublished"), Effect.BY_HAND);
        } else if (hub.isPresent() && http.isPresent()) {
            tell(planning, placed, mode, words.of("host.reason.hub", hub.get()), Effect.NOTHING);
        } else if (hub.isPresent()) {
            tell(planning, placed, mode, words.of("host.reason.no-http", hub.get()), Effect.BY_HAND);
        } else {
            Optional<String> address = fromSiteConfig(planning, start);
            boolean byName = address.isEmpty() || planning.compose().byName().keySet().stream()
                    .anyMatch(name -> address.get().matches("\\w+://" + java.util.regex.Pattern.quote(name) + "([:/].*)?"));
            tell(planning, placed, mode, byName ? words.of("host.reason.nothing") : words.of("host.reason.config", address.get()),
                    byName ? Effect.BY_HAND : Effect.NOTHING);
        }
    }

    private static void tell(Planning planning, PlacedService placed, ScalarValue mode, String reason, Effect effect) {
        planning.card("host:" + placed.name(), planning.words().of("host.title", placed.name()), reason).at(place(planning, placed, mode)).tell(effect);
    }

    /** How the agent is told who it is and whom to call, if the service is one. */
    private static Optional<AgentStart> start(Planning planning, PlacedService placed) {
        SplitSource source = planning.source();
        SitePart part = new SitePart(source.file(), source.compose());
        Map<SiteFile, DotEnv> files = new HashMap<>();
        EnvironmentFiles.of(source.file(), placed.shown(), source.variables()).forEach(file -> source.folder().text(file.name())
                .ifPresent(text -> files.put(file, DotEnv.parse(text, source.variables()::value))));
        Site site = new Site(source.folder().folderName(), List.of(part), source.variables(), Map.of(),
                source.siteConfig().map(config -> new ConfigPart(config.file(), SiteConfig.of(config.tree()))), files);
        return AgentStart.of(site, part, placed);
    }

    /** What it is told, as it is written, by an option of its command, or else by a variable. */
    private static Optional<String> said(AgentStart start, String option, String variable) {
        return start.option(option).or(() -> start.environment(variable)).filter(said -> !said.text().isEmpty())
                .map(said -> said.key() + (said.key().equals(option) ? " " : "=") + said.text());
    }

    /** The router's address for the service's host: the host's own one, else the hub's. */
    private static Optional<String> fromSiteConfig(Planning planning, AgentStart start) {
        return planning.source().siteConfig().filter(config -> start.readsConfig()).map(config -> SiteConfig.of(config.tree()))
                .flatMap(config -> config.router(start.host().map(AgentStart.Said::text).orElse("")))
                .flatMap(Router::server).map(ConfigValue::text).filter(text -> !text.isEmpty());
    }
}
