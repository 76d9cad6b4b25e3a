package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;

/** All roads of a site. Immutable. */
public final class Roads {
    /** A site without any. */
    public static final Roads NONE = new Roads(List.of(), List.of(), null, Map.of());

    private final List<Road> all;
    private final List<Unconfigured> unconfigured;
    private final @Nullable Neighbourhood neighbourhood;
    private final Map<Located, OfService> byStart;
    private final Map<SiteFile, Map<String, List<Road>>> byPlace = new HashMap<>();

    /** The roads that begin at a service. @param reads what they were found from, besides the service itself */
    private record OfService(List<Road> roads, Optional<Unconfigured> unconfigured, Reads reads) {}

    private Roads(List<Road> all, List<Unconfigured> unconfigured, @Nullable Neighbourhood neighbourhood, Map<Located, OfService> byStart) {
        this.all = List.copyOf(all);
        this.unconfigured = List.copyOf(unconfigured);
        this.neighbourhood = neighbourhood;
        this.byStart = byStart;
        byStart.forEach((service, found) -> {
            if (!found.roads().isEmpty()) {
                byPlace.computeIfAbsent(service.file(), _ -> new HashMap<>()).put(service.name(), found.roads());
            }
        });
    }

    /** Follows all roads of a site; linear in its size. */
    public static Roads of(Site site) {
        return of(site, NONE);
    }

    /**
     * Follows the roads of a site after a change of its texts.
     *
     * @param before the roads before it: those are taken over of which nothing has changed that they were known from
     */
    public static Roads of(Site site, Roads before) {
        if (site.parts().stream().flatMap(part -> part.compose().services().stream()).noneMatch(placed -> mayTalk(placed.shown()))) {
            return NONE;
        }
        Neighbourhood now = new Neighbourhood(site, before.neighbourhood);
        Neighbourhood then = before.neighbourhood;
        Optional<Changes> changes = then == null ? Optional.empty() : Optional.of(new Changes(then, now));
        Map<Located, OfService> byStart = new HashMap<>();
        List<Unconfigured> unconfigured = new ArrayList<>();
        List<Road> found = new ArrayList<>();
        for (Located service : now.all()) {
            OfService old = before.byStart.get(service);
            OfService roads = old != null && changes.isPresent() && changes.get().keep(old.reads()) ? old : follow(now, service);
            byStart.put(service, roads);
            found.addAll(roads.roads());
            roads.unconfigured().ifPresent(unconfigured::add);
        }
        // Where no agent has the file, and there is none, this is a sketch rather than a site.
        boolean known = site.config().isPresent() || unconfigured.size() < found.stream().filter(road -> road.kind() == Road.Kind.HUB).count();
        return new Roads(found, known ? unconfigured : List.of(), now, byStart);
    }

    private static boolean mayTalk(Service service) {
        return switch (ServiceRole.of(service)) {
            case AGENT, GRAFANA -> true;
            case OTHER -> Clients.isSequencer(service.text("image"));
            default -> false;
        };
    }

    private static OfService follow(Neighbourhood all, Located service) {
        all.ask();
        List<Road> found = new ArrayList<>();
        Settings settings = new Settings(all.site(), service);
        Optional<Unconfigured> unconfigured = switch (service.role()) {
            case AGENT, OTHER -> ofAgent(all, service, settings, found);
            case GRAFANA -> {
                new DatabaseRoads(all, service, settings).dashboard().ifPresent(found::add);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
        return new OfService(List.copyOf(found), unconfigured, all.asked());
    }

    /** Of an agent, and of a client that is none. */
    private static Optional<Unconfigured> ofAgent(Neighbourhood all, Located service, Settings settings, List<Road> found) {
        ConfigFile config = new ConfigFile(all, service, settings);
        CrossbarRoads roads = new CrossbarRoads(all, service, settings, config);
        boolean agent = service.role() == ServiceRole.AGENT;
        if (agent) {
            found.add(roads.hub());
        }
        Clients.of(service, config).ifPresent(heeds -> found.add(roads.calls(heeds)));
        if (agent) {
            new DatabaseRoads(all, service, settings).publisher(config).ifPresent(found::add);
        }
        return agent ? roads.unconfigured() : Optional.empty();
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
        return byPlace.getOrDefault(service.file(), Map.of()).getOrDefault(service.service(), List.of());
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
