package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;

/** All roads of a site. Immutable. */
public final class Roads {
    /** A site without any. */
    public static final Roads NONE = new Roads(List.of(), List.of());

    private final List<Road> all;
    private final List<Unconfigured> unconfigured;
    private final Map<SiteFile, Map<String, List<Road>>> byStart = new HashMap<>();

    private Roads(List<Road> all, List<Unconfigured> unconfigured) {
        this.all = List.copyOf(all);
        this.unconfigured = List.copyOf(unconfigured);
        all.forEach(road -> byStart.computeIfAbsent(road.from().file(), _ -> new HashMap<>())
                .computeIfAbsent(road.from().service(), _ -> new ArrayList<>(1)).add(road));
    }

    /** Follows all roads of a site; linear in its size. */
    public static Roads of(Site site) {
        if (site.parts().stream().flatMap(part -> part.compose().services().stream()).noneMatch(placed -> mayTalk(placed.shown()))) {
            return NONE;
        }
        Neighbourhood neighbourhood = new Neighbourhood(site);
        List<Unconfigured> unconfigured = new ArrayList<>();
        List<Road> found = new ArrayList<>();
        for (Located service : neighbourhood.services()) {
            switch (service.role()) {
                case AGENT, OTHER -> ofAgent(neighbourhood, service, found, unconfigured);
                case GRAFANA -> new DatabaseRoads(neighbourhood, service, new Settings(site, service)).dashboard().ifPresent(found::add);
                default -> { }
            }
        }
        // Where no agent has the file, and there is none, this is a sketch rather than a site.
        boolean known = site.config().isPresent() || unconfigured.size() < found.stream().filter(road -> road.kind() == Road.Kind.HUB).count();
        return new Roads(found, known ? unconfigured : List.of());
    }

    private static boolean mayTalk(Service service) {
        return switch (ServiceRole.of(service)) {
            case AGENT, GRAFANA -> true;
            case OTHER -> Clients.isSequencer(service.text("image"));
            default -> false;
        };
    }

    /** Of an agent, and of a client that is none. */
    private static void ofAgent(Neighbourhood neighbourhood, Located service, List<Road> found, List<Unconfigured> unconfigured) {
        Settings settings = new Settings(neighbourhood.site(), service);
        ConfigFile config = new ConfigFile(neighbourhood, service, settings);
        CrossbarRoads roads = new CrossbarRoads(neighbourhood, service, settings, config);
        boolean agent = service.role() == ServiceRole.AGENT;
        if (agent) {
            found.add(roads.hub());
            roads.unconfigured().ifPresent(unconfigured::add);
        }
        Clients.of(service, config).ifPresent(heeds -> found.add(roads.calls(heeds)));
        if (agent) {
            new DatabaseRoads(neighbourhood, service, settings).publisher(config).ifPresent(found::add);
        }
    }

    /** In the order of the files and their services. */
    public List<Road> all() {
        return all;
    }

    /** The agents that have no site config file; none in a site where nobody has one. */
    public List<Unconfigured> unconfigured() {
        return unconfigured;
    }

    /** The roads that begin at a service. */
    public List<Road> from(SitePlace service) {
        return byStart.getOrDefault(service.file(), Map.of()).getOrDefault(service.service(), List.of());
    }

    /** Two sets of the same roads are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Roads roads && all.equals(roads.all) && unconfigured.equals(roads.unconfigured);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
