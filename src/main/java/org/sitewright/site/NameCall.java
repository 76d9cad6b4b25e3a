package org.sitewright.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.PlacedService;
import org.sitewright.yaml.YamlPath;

/**
 * A service that speaks of a service of another file by its name, over a network that both are on: {@code depends_on} does not
 * reach over files, the network's names do.
 *
 * @param from    who speaks
 * @param to      who is meant
 * @param network its real name
 * @param path    the node of {@code from}'s file that says the name
 */
public record NameCall(SitePlace from, SitePlace to, String network, YamlPath path) {
    private record Named(SitePart part, PlacedService placed, Set<String> networks) {}

    /** All calls of a site between its files; none for a site of one file. */
    public static List<NameCall> of(Site site, SiteNetworks networks) {
        if (site.parts().size() < 2) {
            return List.of();
        }
        Map<String, List<Named>> byName = new HashMap<>();
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().byName().values()) {
                Named named = new Named(part, placed, networks.of(part, placed.shown()));
                names(placed).forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(named));
            }
        }
        List<NameCall> calls = new ArrayList<>();
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().byName().values()) {
                Set<String> own = networks.of(part, placed.shown());
                if (!own.isEmpty()) {
                    HostMentions.of(placed.shown()).forEach((host, path) -> byName.getOrDefault(host, List.of()).stream()
                            .filter(named -> named.part() != part)
                            .forEach(named -> own.stream().filter(named.networks()::contains).findFirst().ifPresent(network -> calls.add(
                                    new NameCall(SitePlace.service(part.file(), placed.name()),
                                            SitePlace.service(named.part().file(), named.placed().name()), network, path)))));
                }
            }
        }
        return List.copyOf(calls);
    }

    /** The names that the network's name server knows a service by, but for its aliases. */
    private static Set<String> names(PlacedService placed) {
        String container = placed.shown().text("container_name");
        return container.isEmpty() || container.equals(placed.name()) ? Set.of(placed.name()) : Set.of(placed.name(), container);
    }
}
