package org.sitewright.adding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Origin;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;

/** How a site does things, learned from the services that it has; where it has none yet, as the documentation of OCS does them. */
final class SiteHabits {
    private static final String USUAL_HOST = "ocs-docker";
    private static final String USUAL_MOUNT = "${OCS_CONFIG_DIR}:/config:ro";
    private static final String CONFIG_FOLDER = "/config";
    private static final String SERVICE_PREFIX = "ocs-";
    private static final String HUB = "SITE_HUB";
    private static final String HTTP = "SITE_HTTP";
    private static final int ROUTER_PORT = 8001;

    private final Site site;
    private final SiteFile file;
    private final KnownImages images;
    private final List<Service> agents;

    SiteHabits(Site site, SiteFile file, KnownImages images) {
        this.site = site;
        this.file = file;
        this.images = images;
        this.agents = services(file).filter(service -> ServiceRole.of(service) == ServiceRole.AGENT).toList();
    }

    /**
     * The addresses of the router for a service that cannot take those of the site config file.
     *
     * @param hub  as {@code ws://127.0.0.1:8001/ws}
     * @param http as {@code http://127.0.0.1:8001/call}
     */
    record Addresses(String hub, String http) {}

    private Stream<Service> services(SiteFile of) {
        return site.compose(of).stream().flatMap(compose -> compose.byName().values().stream()).map(PlacedService::shown);
    }

    private Stream<Service> services() {
        return site.parts().stream().map(SitePart::file).flatMap(this::services);
    }

    Optional<SiteConfig> config() {
        return site.config().map(ConfigPart::config);
    }

    // --- names

    /** A name for a service that no service of the site has. */
    String freeService(String wanted) {
        Set<String> taken = new HashSet<>();
        services().forEach(service -> {
            taken.add(service.name());
            taken.add(service.text("container_name"));
        });
        return free(wanted, taken);
    }

    /** An id that no instance and no service of the site has. */
    String freeInstance(String wanted) {
        Set<String> taken = new HashSet<>();
        config().ifPresent(config -> config.instances().forEach(instance -> taken.add(instance.shownId())));
        services().forEach(service -> environment(service, "INSTANCE_ID").ifPresent(taken::add));
        return free(wanted, taken);
    }

    String freeVolume(String wanted) {
        Set<String> taken = new HashSet<>();
        site.parts().forEach(part -> part.compose().declarations().forEach(declaration -> taken.add(declaration.name())));
        return free(wanted, taken);
    }

    /** {@code fake-data1} becomes {@code fake-data2}, {@code fls} becomes {@code fls-2}. */
    private static String free(String wanted, Set<String> taken) {
        int digits = wanted.length();
        while (digits > 0 && Character.isDigit(wanted.charAt(digits - 1)) && wanted.length() - digits < 4) {
            digits--;
        }
        boolean numbered = digits < wanted.length() && digits > 0;
        String stem = numbered ? wanted.substring(0, digits) : wanted + "-";
        int number = numbered ? Integer.parseInt(wanted.substring(digits)) : 1;
        String name = wanted;
        while (taken.contains(name)) {
            number++;
            name = stem + number;
        }
        return name;
    }

    boolean hasContainer(String name) {
        return services().anyMatch(service -> service.text("container_name").equals(name) || service.name().equals(name));
    }

    /** What the name of an agent's service begins with: what HostManager looks for, if the host has one. */
    String servicePrefix(String host) {
        return config().flatMap(config -> config.named(host)).stream().flatMap(found -> found.hostManagers().stream())
                .flatMap(manager -> manager.arguments().text("--docker-service-prefix").stream()).findFirst().orElse(SERVICE_PREFIX);
    }

    // --- hosts

    /** The host name that most agents on the same kind of network have. */
    String host(boolean onHostNetwork) {
        return host(agents.stream().filter(agent -> onHostNetwork(agent) == onHostNetwork))
                .or(() -> onHostNetwork ? host(agents.stream()) : Optional.empty())
                .or(() -> config().flatMap(config -> config.hosts().stream().map(ConfigHost::name)
                        .filter(name -> name.endsWith("-docker")).findFirst()))
                .orElse(USUAL_HOST);
    }

    private static Optional<String> host(Stream<Service> of) {
        return most(of.map(agent -> environment(agent, "SITE_HOST").orElse(agent.text("hostname"))).filter(name -> !name.isEmpty())
                .filter(name -> name.indexOf('$') < 0));
    }

    /** The host of the machine itself, for what runs outside of Docker; empty if the site config file knows none. */
    Optional<String> machine() {
        return config().flatMap(config -> config.hosts().stream().filter(host -> host.instances().stream().anyMatch(Instance::isHostManager)
                        || !host.name().endsWith("-docker")).map(ConfigHost::name).findFirst());
    }

    /** What the instances of a host say of HostManager: as its others do; as Docker services where they say nothing and it has one. */
    String manage(String host) {
        Optional<ConfigHost> found = config().flatMap(config -> config.named(host));
        List<Instance> others = found.map(ConfigHost::instances).orElse(List.of()).stream().filter(each -> !each.isHostManager()).toList();
        if (others.isEmpty()) {
            return found.filter(each -> !each.hostManagers().isEmpty()).map(each -> "docker/up").orElse("");
        }
        return most(others.stream().map(each -> each.managed().flatMap(ConfigValue::asText).orElse(""))).orElse("");
    }

    // --- the router

    /**
     * What a service on the network of the host must be told of the router: what its neighbours are told, else where the router is
     * published. Empty if the site config file tells an address of no service.
     */
    Optional<Addresses> addressesOnHost(String host) {
        Optional<Addresses> told = agents.stream().filter(agent -> onHostNetwork(agent) && agent.text("hostname").equals(host))
                .flatMap(agent -> addresses(agent).stream()).filter(each -> isPublished(each.hub())).findFirst()
                .or(() -> agents.stream().filter(SiteHabits::onHostNetwork).flatMap(agent -> addresses(agent).stream())
                        .filter(each -> isPublished(each.hub())).findFirst());
        if (told.isPresent()) {
            return told;
        }
        boolean reachable = config().flatMap(config -> config.router(host)).flatMap(router -> router.server())
                .filter(server -> isPublished(server.text())).flatMap(server -> HostMentions.inUrl(server.text()))
                .filter(name -> !hasContainer(name) && !name.equals("crossbar")).isPresent();
        return reachable ? Optional.empty() : Optional.of(published());
    }

    private static Optional<Addresses> addresses(Service agent) {
        return environment(agent, HUB).flatMap(hub -> environment(agent, HTTP).map(http -> new Addresses(hub, http)));
    }

    /** Whether the site's router answers at an address of the machine: neighbours may be told a wrong one. */
    private boolean isPublished(String url) {
        List<Port> ports = routerPorts().toList();
        return ports.isEmpty() || ports.stream().anyMatch(port -> port.hostIp().filter(ip -> !ip.equals("0.0.0.0")).isEmpty()
                || HostMentions.inUrl(url).equals(port.hostIp()));
    }

    private Stream<Port> routerPorts() {
        return services().filter(service -> ServiceRole.of(service) == ServiceRole.CROSSBAR).flatMap(router -> router.ports().stream())
                .filter(port -> port.target().filter(target -> target.first() == ROUTER_PORT).isPresent() && port.published().isPresent());
    }

    private Addresses published() {
        String place = routerPorts().map(port -> port.hostIp().filter(ip -> !ip.equals("0.0.0.0")).orElse("127.0.0.1") + ":" + port.published().get().first())
                .findFirst().orElse("127.0.0.1:" + ROUTER_PORT);
        return new Addresses("ws://" + place + "/ws", "http://" + place + "/call");
    }

    /** The service that agents of this file wait for, if most of those on the same kind of network do. */
    Optional<String> router(boolean onHostNetwork) {
        List<Service> alike = agents.stream().filter(agent -> onHostNetwork(agent) == onHostNetwork).toList();
        Optional<String> router = services(file).filter(service -> ServiceRole.of(service) == ServiceRole.CROSSBAR).map(Service::name).findFirst();
        return router.filter(name -> 2 * alike.stream().filter(agent -> waitsFor(agent, name)).count() > alike.size());
    }

    private static boolean waitsFor(Service agent, String name) {
        return agent.dependencies().stream().map(Dependency::service).anyMatch(name::equals);
    }

    // --- keys

    String configMount() {
        return most(agents.stream().flatMap(agent -> agent.mounts().stream()).filter(mount -> mount.target().equals(CONFIG_FOLDER)
                && mount.kind() != Mount.Kind.NAMED).map(Mount::text)).orElse(USUAL_MOUNT);
    }

    /** What the others mount at a path of the container. */
    Optional<String> sourceOf(String target) {
        return most(services().flatMap(service -> service.mounts().stream()).filter(mount -> mount.target().equals(target)
                && (mount.kind() == Mount.Kind.BIND || mount.kind() == Mount.Kind.OTHER)).map(Mount::source));
    }

    Optional<String> restart() {
        String usual = most(agents.stream().map(agent -> agent.text("restart"))).orElse("");
        return usual.isEmpty() ? Optional.empty() : Optional.of(usual);
    }

    /** The anchor that most agents of this file merge into their environment; empty for none, and for what is no agent. */
    String environmentAnchor(boolean ofAgent) {
        if (!ofAgent) {
            return "";
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Service agent : agents) {
            Set<String> merged = new HashSet<>();
            for (EnvironmentVariable entry : agent.environment()) {
                if (entry.origin() instanceof Origin.Merge(String anchor) && !anchor.isEmpty()) {
                    merged.add(anchor);
                }
            }
            merged.forEach(anchor -> counts.merge(anchor, 1, Integer::sum));
        }
        return counts.entrySet().stream().filter(each -> 2 * each.getValue() > agents.size()).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** The image with a tag: that of the site's other services of the image, else one that is known, else its own. */
    String image(String image) {
        ImageReference wanted = ImageReference.of(image);
        Optional<String> tag = most(services().map(service -> ImageReference.of(service.text("image")))
                .filter(other -> other.name().equals(wanted.name()) && wanted.tag().isEmpty())
                .flatMap(other -> other.tag().stream()).filter(each -> !each.equals("latest") && each.indexOf('$') < 0))
                .or(wanted::tag).or(() -> images.versions(wanted).stream().findFirst().map(KnownImages.Version::tag));
        return wanted.withTag(tag.orElse("latest"));
    }

    /** The first port from the wanted one on that no service of the site publishes or uses on the host's network. */
    int freePort(int wanted, String protocol) {
        Set<Integer> taken = new HashSet<>();
        services().flatMap(service -> service.ports().stream()).filter(port -> port.protocol().equals(protocol)).map(Port::published)
                .flatMap(Optional::stream).forEach(range -> addAll(range, taken));
        int port = wanted;
        while (taken.contains(port)) {
            port++;
        }
        return port;
    }

    private static void addAll(PortRange range, Set<Integer> ports) {
        for (int port = range.first(); port <= range.last(); port++) {
            ports.add(port);
        }
    }

    /** Ids of instances of these classes. */
    List<String> instancesOf(List<String> classes) {
        return config().stream().flatMap(SiteConfig::instances).filter(instance -> instance.className().filter(classes::contains).isPresent())
                .flatMap(instance -> instance.id().stream()).distinct().toList();
    }

    static boolean onHostNetwork(Service service) {
        return service.text("network_mode").equals("host");
    }

    private static Optional<String> environment(Service service, String key) {
        return service.environment().stream().filter(entry -> entry.key().equals(key)).reduce((_, last) -> last)
                .flatMap(EnvironmentVariable::value);
    }

    /** What comes most often, of several the first. */
    private static <T> Optional<T> most(Stream<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream().reduce((best, next) -> next.getValue() > best.getValue() ? next : best).map(Map.Entry::getKey);
    }

    /** Whether the site has a service of an entry, told by its image. */
    boolean has(Function<ImageReference, Boolean> image) {
        return services().anyMatch(service -> image.apply(ImageReference.of(service.text("image"))));
    }
}
