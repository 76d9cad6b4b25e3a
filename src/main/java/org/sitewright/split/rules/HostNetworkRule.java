package org.sitewright.split.rules;

import java.util.Optional;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.split.Effect;
import org.sitewright.split.Place;
import org.sitewright.split.lines.Walker;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

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
        Optional<String> hub = variable(service, "SITE_HUB");
        Optional<String> http = variable(service, "SITE_HTTP");
        if (!published) {
            tell(planning, placed, mode, words.of("host.reason.unpublished"), Effect.BY_HAND);
        } else if (hub.isPresent() && http.isPresent()) {
            tell(planning, placed, mode, words.of("host.reason.hub", hub.get()), Effect.NOTHING);
        } else if (hub.isPresent()) {
            tell(planning, placed, mode, words.of("host.reason.no-http", hub.get()), Effect.BY_HAND);
        } else {
            Optional<String> address = fromSiteConfig(planning, service);
            boolean byName = address.isEmpty() || planning.compose().byName().keySet().stream()
                    .anyMatch(name -> address.get().matches("\\w+://" + java.util.regex.Pattern.quote(name) + "([:/].*)?"));
            tell(planning, placed, mode, byName ? words.of("host.reason.nothing") : words.of("host.reason.config", address.get()),
                    byName ? Effect.BY_HAND : Effect.NOTHING);
        }
    }

    private static void tell(Planning planning, PlacedService placed, ScalarValue mode, String reason, Effect effect) {
        planning.card("host:" + placed.name(), planning.words().of("host.title", placed.name()), reason).at(place(planning, placed, mode)).tell(effect);
    }

    private static Optional<String> variable(Service service, String name) {
        return service.environment().stream().filter(each -> each.key().equals(name)).findFirst().flatMap(EnvironmentVariable::value)
                .filter(value -> !value.isEmpty());
    }

    /** The router's address for the service's host: the host's own one, else the hub's. */
    private static Optional<String> fromSiteConfig(Planning planning, Service service) {
        String host = variable(service, "SITE_HOST").orElse(service.text("hostname"));
        return planning.source().siteConfig().flatMap(config -> {
            Optional<String> own = config.tree().find(YamlPath.of("hosts", host, "wamp_server")).map(Walker::text);
            return own.or(() -> config.tree().find(YamlPath.of("hub", "wamp_server")).map(Walker::text));
        }).filter(text -> !text.isEmpty());
    }
}
