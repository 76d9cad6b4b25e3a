package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.Site;
import org.sitewright.site.SitePlace;

/** All roads of a site. Immutable. */
public final class Roads {
    /** A site without any. */
    public static final Roads NONE = new Roads(List.of());

    private final List<Road> all;
    private final Map<SitePlace, List<Road>> byStart = new HashMap<>();

    private Roads(List<Road> all) {
        this.all = List.copyOf(all);
        all.forEach(road -> byStart.computeIfAbsent(road.from(), _ -> new ArrayList<>(1)).add(road));
    }

    /** Follows all roads of a site; linear in its size. */
    public static Roads of(Site site) {
        Neighbourhood neighbourhood = new Neighbourhood(site);
        List<Road> found = new ArrayList<>();
        for (Located service : neighbourhood.services()) {
            switch (ServiceRole.of(service.service())) {
                case AGENT, OTHER -> ofAgent(neighbourhood, service, found);
                case GRAFANA -> new DatabaseRoads(neighbourhood, service, new Settings(site, service)).dashboard().ifPresent(found::add);
                default -> { }
            }
        }
        return found.isEmpty() ? NONE : new Roads(found);
    }

    /** Of an agent, and of a client that is none. */
    private static void ofAgent(Neighbourhood neighbourhood, Located service, List<Road> found) {
        Settings settings = new Settings(neighbourhood.site(), service);
        ConfigFile config = new ConfigFile(neighbourhood, service, settings);
        CrossbarRoads roads = new CrossbarRoads(neighbourhood, service, settings, config);
        boolean agent = ServiceRole.of(service.service()) == ServiceRole.AGENT;
        if (agent) {
            found.add(roads.hub());
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

    /** The roads that begin at a service. */
    public List<Road> from(SitePlace service) {
        return byStart.getOrDefault(service, List.of());
    }
}
