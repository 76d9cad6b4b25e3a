package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** All services of a site, and how they can be called: by which names on which networks, at which ports of the machine. */
final class Neighbourhood {
    /** A service in the namespace of one in the namespace of another: no more of these than anybody would write. */
    private static final int DEEPEST = 8;

    private final Site site;
    private final SiteNetworks networks;
    private final List<Located> services = new ArrayList<>();
    private final Map<String, List<Called>> names = new HashMap<>();
    private final Map<String, Located> hostnames = new HashMap<>();
    private final Map<String, Located> numbers = new HashMap<>();
    private final List<Publication> publications = new ArrayList<>();
    private final List<Located> routers = new ArrayList<>();
    private final List<Located> databases = new ArrayList<>();
    private final Set<String> reachingOut = new HashSet<>();
    private final Map<Looks, ServiceRole> roles = new HashMap<>();
    private final Map<Located, Crossbar> crossbars = new IdentityHashMap<>();
    private final Map<String, Optional<Url>> urls = new HashMap<>();
    private final Map<Looked, ConfigFile.Mounted> mounted = new HashMap<>();
    private final Map<String, ConfigHost> configHosts = new HashMap<>();
    private final Map<ConfigHost, Map<String, Instance>> instances = new IdentityHashMap<>();

    /** A name of a service. @param only the network that knows it; empty for all of the service's */
    private record Called(Located service, String only) {
        boolean isOn(Set<String> wanted) {
            return only.isEmpty() ? service.networks().stream().anyMatch(wanted::contains) : wanted.contains(only);
        }
    }

    private record Looks(String image, boolean instance) {}

    /** Where a mount of a file's services is looked for a path of the container: most agents have the same. */
    record Looked(SiteFile file, Mount.Kind kind, String mount, String wanted) {}

    Neighbourhood(Site site) {
        this.site = site;
        this.networks = new SiteNetworks(site);
        site.config().ifPresent(part -> part.config().hosts().stream().filter(ConfigHost::textName)
                .forEach(host -> configHosts.put(host.name(), host)));
        for (SitePart part : site.parts()) {
            networks.declared(part).values().stream().filter(RealName::fixed).map(RealName::text).forEach(reachingOut::add);
            if (!isFragment(part)) {
                part.compose().byName().values().forEach(placed -> add(part, placed));
            }
        }
    }

    /** An override file is laid over another one: what it says of a service is not all that there is. */
    private static boolean isFragment(SitePart part) {
        String name = part.file().name();
        return name.endsWith(".override.yaml") || name.endsWith(".override.yml");
    }

    private void add(SitePart part, PlacedService placed) {
        Service service = placed.shown();
        Located located = new Located(part, placed, site.variables(part.file()), networks.of(part, service),
                site.variables(part.file()).filled(service.text("network_mode")), role(service));
        services.add(located);
        name(service.name(), located, "");
        String container = located.text("container_name");
        if (!container.isEmpty() && !container.equals(service.name())) {
            name(container, located, "");
        }
        located.hostname().ifPresent(host -> hostnames.putIfAbsent(key(host), located));
        service.key("networks").map(entry -> entry.value().node()).ifPresent(node -> addOfNetworks(part, located, node));
        publications.addAll(Publication.of(located));
        switch (located.role()) {
            case CROSSBAR -> routers.add(located);
            case INFLUXDB -> databases.add(located);
            case OTHER -> {
                if (isCalledCrossbar(located)) {
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

    private static boolean isCalledCrossbar(Located located) {
        return key(located.name()).contains("crossbar") || key(located.text("container_name")).contains("crossbar");
    }

    private void addOfNetworks(SitePart part, Located located, YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return;
        }
        for (var entry : mapping.entries()) {
            if (entry.value() instanceof YamlMapping keys) {
                String network = networks.realName(part, entry.keyText());
                if (keys.value("aliases").orElse(null) instanceof YamlSequence aliases) {
                    aliases.items().forEach(item -> {
                        if (item.node() instanceof YamlScalar alias) {
                            name(located.fill(alias.value()).text(), located, network);
                        }
                    });
                }
                if (keys.value("ipv4_address").orElse(null) instanceof YamlScalar number) {
                    numbers.put(located.fill(number.value()).text(), located);
                }
            }
        }
    }

    private void name(String name, Located located, String only) {
        names.computeIfAbsent(key(name), _ -> new ArrayList<>(1)).add(new Called(located, only));
    }

    /** The engine's name server does not tell capitals from small letters. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Site site() {
        return site;
    }

    SiteNetworks networks() {
        return networks;
    }

    List<Located> services() {
        return services;
    }

    /** The services that run crossbar, as their images say, or else their names. */
    List<Located> routers() {
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
        return databases;
    }

    List<Publication> publications() {
        return publications;
    }

    List<Publication> publications(Located service) {
        return publications.stream().filter(each -> each.by() == service).toList();
    }

    /** The services that a name means on some networks. */
    List<Located> called(String name, Set<String> on) {
        List<Called> known = names.get(key(name));
        return known == null ? List.of() : known.stream().filter(each -> each.isOn(on)).map(Called::service).distinct().toList();
    }

    /** The services that have a name, on whichever network. */
    List<Located> called(String name) {
        List<Called> known = names.get(key(name));
        return known == null ? List.of() : known.stream().map(Called::service).distinct().toList();
    }

    /** The service whose {@code hostname} it is: nobody but itself knows it by that. */
    Optional<Located> withHostname(String name) {
        return Optional.ofNullable(hostnames.get(key(name)));
    }

    /** The service that has a fixed number on its network. */
    Optional<Located> withNumber(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /** The entry of the site config file for a process, by the name of its host. */
    Optional<ConfigHost> configHost(String name) {
        ConfigHost own = configHosts.get(name);
        return Optional.ofNullable(own != null ? own : configHosts.get(SiteConfig.LOCALHOST));
    }

    /** The instance of a host that has an id: the first one, as OCS takes it. */
    Optional<Instance> instance(ConfigHost host, String id) {
        return Optional.ofNullable(instances.computeIfAbsent(host, each -> {
            Map<String, Instance> byId = new HashMap<>();
            each.instances().forEach(instance -> instance.id().ifPresent(known -> byId.putIfAbsent(known, instance)));
            return byId;
        }).get(id));
    }

    /** All names by which services can be called. */
    Set<String> names() {
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
                SitePart part = at.part();
                next = called(name).stream().filter(each -> each.name().equals(name) && each.part().isOfProjectOf(part)).findFirst();
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
