package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;

/**
 * All services of a site, and how they can be called: by which names on which networks, at which ports of the machine. It remembers what it is
 * asked, so that only those roads need to be followed again for which there may be another answer.
 */
final class Neighbourhood {
    /** A service in the namespace of one in the namespace of another: no more of these than anybody would write. */
    private static final int DEEPEST = 8;

    private final Site site;
    private final Context context;
    private final ConfigEntries entries;
    private final Set<String> reachingOut;
    private final List<Located> services = new ArrayList<>();
    private final Map<Service, Located> byService = new HashMap<>();
    private final Map<String, List<Called>> names = new HashMap<>();
    private final Map<String, Located> hostnames = new HashMap<>();
    private final Map<String, Located> numbers = new HashMap<>();
    private final PublishedPorts ports = new PublishedPorts();
    private final List<Located> routers = new ArrayList<>();
    private final List<Located> databases = new ArrayList<>();
    private final Map<Looks, ServiceRole> roles = new HashMap<>();
    private final Map<Located, Crossbar> crossbars = new IdentityHashMap<>();
    private final Map<String, Optional<Url>> urls = new HashMap<>();
    private final Map<Looked, ConfigFile.Mounted> mounted = new HashMap<>();
    private final Map<Reads, Reads> known = new HashMap<>();
    private @Nullable Map<Folder, List<Source>> sources;
    private Reads reads = Reads.empty();

    /** A name of a service. @param only the network that knows it; empty for all of the service's */
    private record Called(Located service, String only) {
        boolean isOn(Set<String> wanted) {
            return only.isEmpty() ? service.networks().stream().anyMatch(wanted::contains) : wanted.contains(only);
        }
    }

    private record Looks(String image, boolean instance) {}

    /** Where a mount of a file's services is looked for a path of the container: most agents have the same. */
    record Looked(SiteFile file, Mount.Kind kind, String mount, String wanted) {}

    /** A folder in the containers of a folder's compose files. */
    private record Folder(String beside, String target) {}

    /** Where an agent gets a folder from. */
    private record Source(SiteFile file, String agent, String text) {}

    /** @param before the site before a change, from which services are taken over that are what they were; none for a site's first look */
    Neighbourhood(Site site, @Nullable Neighbourhood before) {
        this.site = site;
        SiteNetworks networks = new SiteNetworks(site);
        this.context = new Context(site, networks);
        this.entries = new ConfigEntries(site.config());
        this.reachingOut = context.reachingOut();
        boolean same = before != null && context.isAs(before.context);
        for (SitePart part : site.parts()) {
            if (!part.isFragment()) {
                part.compose().byName().values().forEach(placed -> {
                    Located old = same ? before.byService.get(placed.service()) : null;
                    add(old != null && old.isOf(placed) ? old
                            : new Located(part, placed, site.variables(part.file()), networks, role(placed.shown())), placed.service());
                });
            }
        }
    }

    private void add(Located located, Service service) {
        services.add(located);
        byService.put(service, located);
        located.names().forEach(name -> names.computeIfAbsent(name.key(), _ -> new ArrayList<>(1)).add(new Called(located, name.only())));
        located.hostname().ifPresent(host -> hostnames.putIfAbsent(Located.key(host), located));
        located.numbers().forEach(number -> numbers.put(number, located));
        located.publications().forEach(ports::add);
        switch (located.role()) {
            case CROSSBAR -> routers.add(located);
            case INFLUXDB -> databases.add(located);
            case OTHER -> {
                if (located.isCalledCrossbar()) {
                    routers.add(located);
                }
            }
            default -> { }
        }
    }

    /** Told by what is the same for most agents: the image, and whether there is an instance. */
    private ServiceRole role(Service service) {
        boolean instance = service.environment().stream().anyMatch(entry -> entry.key().equals("INSTANCE_ID"));
        return roles.computeIfAbsent(new Looks(service.text("image"), instance), _ -> ServiceRole.of(service));
    }

    /** Forgets what has been asked. */
    void ask() {
        reads = Reads.empty();
    }

    /** What has been asked since {@link #ask}. */
    Reads asked() {
        return known.computeIfAbsent(reads, each -> each);
    }

    /** All services, for whoever is not one of them. */
    List<Located> all() {
        return services;
    }

    /** Whether a service is what it was in another look at the site. */
    boolean has(Located service) {
        return byService.get(service.written()) == service;
    }

    /** What something that is looked through as a whole is now. */
    Object whole(Reads.Whole whole) {
        return switch (whole) {
            case ROUTERS -> routers;
            case DATABASES -> databases;
            case NAMES -> names.keySet();
            case SOURCES -> sources();
        };
    }

    Site site() {
        return site;
    }

    Context context() {
        return context;
    }

    ConfigEntries entries() {
        return entries;
    }

    /** The services that run crossbar, as their images say, or else their names. */
    List<Located> routers() {
        reads.wholes().add(Reads.Whole.ROUTERS);
        return routers;
    }

    /** How a router is set up. */
    Crossbar crossbar(Located router) {
        return crossbars.computeIfAbsent(router, each -> Crossbar.of(this, each));
    }

    /** An address, taken apart; most agents have the same. */
    Optional<Url> url(String text) {
        return urls.computeIfAbsent(text, Url::of);
    }

    ConfigFile.Mounted mounted(Looked looked, Function<Looked, ConfigFile.Mounted> look) {
        return mounted.computeIfAbsent(looked, look);
    }

    boolean isRouter(Located service) {
        return routers.contains(service);
    }

    /** The services that run InfluxDB. */
    List<Located> databases() {
        reads.wholes().add(Reads.Whole.DATABASES);
        return databases;
    }

    /** The ports of services that are published at one of the machine. */
    List<Publication> publications(int port) {
        reads.ports().add(port);
        return ports.at(port);
    }

    /** Where another agent of the same folder's files gets a folder of its container from. */
    Optional<String> source(Located agent, String folder) {
        reads.wholes().add(Reads.Whole.SOURCES);
        return sources().getOrDefault(new Folder(agent.file().folder(), folder), List.of()).stream()
                .filter(source -> !source.file().equals(agent.file()) || !source.agent().equals(agent.name())).map(Source::text).findFirst();
    }

    /** Two of each are enough: one may be the agent that asks. */
    private Map<Folder, List<Source>> sources() {
        Map<Folder, List<Source>> found = sources;
        if (found == null) {
            found = new HashMap<>();
            for (Located agent : services) {
                if (agent.role() == ServiceRole.AGENT) {
                    for (Mount mount : agent.service().mounts()) {
                        List<Source> of = found.computeIfAbsent(new Folder(agent.file().folder(), ConfigFile.bare(mount.target())), _ -> new ArrayList<>(2));
                        if (of.size() < 2) {
                            of.add(new Source(agent.file(), agent.name(), mount.source()));
                        }
                    }
                }
            }
            sources = found;
        }
        return found;
    }

    /** The services that a name means on some networks. */
    List<Located> called(String name, Set<String> on) {
        return known(name).stream().filter(each -> each.isOn(on)).map(Called::service).distinct().toList();
    }

    /** The services that have a name, on whichever network. */
    List<Located> called(String name) {
        return known(name).stream().map(Called::service).distinct().toList();
    }

    private List<Called> known(String name) {
        String key = key(name);
        return names.getOrDefault(key, List.of());
    }

    private String key(String name) {
        String key = Located.key(name);
        reads.names().add(key);
        return key;
    }

    /** The service whose {@code hostname} it is: nobody but itself knows it by that. */
    Optional<Located> withHostname(String name) {
        return Optional.ofNullable(hostnames.get(key(name)));
    }

    /** The service that has a fixed number on its network. */
    Optional<Located> withNumber(String number) {
        reads.names().add(number);
        return Optional.ofNullable(numbers.get(number));
    }

    /** All names by which services can be called. */
    Set<String> names() {
        reads.wholes().add(Reads.Whole.NAMES);
        return names.keySet();
    }

    /** Whether services that this site's files do not know may be on one of the networks. */
    boolean mayHoldOthers(Set<String> on) {
        return on.stream().anyMatch(reachingOut::contains);
    }

    /** The service whose network a service uses: its own, but for {@code network_mode: service:…} and {@code container:…}. */
    Optional<Located> home(Located service) {
        Located at = service;
        for (int i = 0; i < DEEPEST; i++) {
            String mode = at.mode();
            Optional<Located> next;
            if (mode.startsWith(Located.SERVICE)) {
                String name = mode.substring(Located.SERVICE.length());
                SiteFile project = at.project();
                next = called(name).stream().filter(each -> each.name().equals(name) && each.project().equals(project)).findFirst();
            } else if (mode.startsWith(Located.CONTAINER)) {
                next = called(mode.substring(Located.CONTAINER.length())).stream().findFirst();
            } else {
                return Optional.of(at);
            }
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    /** The networks that two services share, the first of the first one first. */
    static Set<String> common(Located one, Located other) {
        Set<String> common = new LinkedHashSet<>(one.networks());
        common.retainAll(other.networks());
        return common;
    }
}
