package org.sitewright.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.check.Finding;
import org.sitewright.check.ServiceFindings;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.layout.LayoutGraph;
import org.sitewright.layout.LayoutNode;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.road.Roads;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;

/** Makes the picture of a site: what stands on its nodes, which arrows there are, on which ground each service stands. */
public final class SitePainter {
    private static final String HOST = "host";
    private static final String NONE = "none";
    private static final String DEFAULT = "default";
    private static final int MOST_MESSAGES = 5;

    private final PictureWords words = new PictureWords();
    private final NodeMeasure measure = new NodeMeasure();

    /** The picture of a site with the findings that are known of it, without its roads. */
    public SitePicture paint(Site site, List<Finding> findings) {
        return paint(site, findings, Roads.NONE);
    }

    /** The picture of a site with the findings and roads that are known of it, and all services meant to run. */
    public SitePicture paint(Site site, List<Finding> findings, Roads roads) {
        return paint(site, findings, roads, _ -> true);
    }

    /**
     * The picture of a site with the findings and roads that are known of it.
     *
     * @param runs whether a service is meant to run; others stay in the background
     */
    public SitePicture paint(Site site, List<Finding> findings, Roads roads, Predicate<Service> runs) {
        NodeIds ids = new NodeIds(site);
        ServiceFindings byService = new ServiceFindings(findings);
        Optional<Rooms> rooms = site.parts().size() < 2 ? Optional.empty() : Optional.of(new Rooms(site, words));
        List<PictureNode> nodes = new ArrayList<>();
        Set<PictureEdge> edges = new LinkedHashSet<>();
        Map<String, PictureGroup> groups = new LinkedHashMap<>();
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().byName().values()) {
                Service service = placed.shown();
                String id = ids.of(part.file(), placed.name());
                String group = rooms.isPresent() ? part.file().name() : group(service, groups);
                List<Chip> chips = chips(service);
                chips.addAll(rooms.isPresent() ? rooms.get().chips(part, service) : networkChips(service, group));
                PictureNode node = node(id, placed, chips, group, byService.of(part.file(), placed.name())).withDimmed(!runs.test(service));
                nodes.add(rooms.flatMap(_ -> Rooms.ground(service)).map(node::withGround).orElse(node));
                addEdges(id, placed, name -> ids.of(fileOf(site, part, name), name), edges);
            }
        }
        rooms.ifPresent(found -> edges.addAll(found.edges(ids,
                edges.stream().map(PictureEdge::key).collect(Collectors.toSet()))));
        Set<String> known = nodes.stream().map(PictureNode::id).collect(Collectors.toSet());
        List<PictureEdge> drawn = edges.stream().map(edge -> !known.contains(edge.to()) ? edge.withProblem(PictureEdge.Problem.UNDEFINED)
                : edge.kind() == PictureEdge.Kind.BY_NAME || isWithinProject(site, ids, edge) ? edge
                : edge.withProblem(PictureEdge.Problem.OTHER_FILE)).toList();
        RoadArrows ways = new RoadArrows(roads, ids);
        List<PictureEdge> joined = ways.join(inCycles(drawn, ids, findings));
        List<PictureEdge> others = ways.others().stream().filter(road -> known.contains(road.from()) && known.contains(road.to())).toList();
        return new SitePicture(site.name(), nodes, joined, rooms.map(Rooms::groups).orElseGet(() -> ordered(groups)),
                rooms.map(Rooms::networks).orElse(List.of()), others);
    }

    /** What the layout has to place. */
    public LayoutGraph graph(SitePicture picture) {
        Set<String> ids = new HashSet<>();
        List<LayoutNode> nodes = new ArrayList<>();
        for (PictureNode node : picture.nodes()) {
            NodeMeasure.Size size = measure.measure(node);
            nodes.add(new LayoutNode(node.id(), size.width(), size.height(), node.group()));
            ids.add(node.id());
        }
        List<LayoutEdge> edges = picture.edges().stream().filter(edge -> ids.contains(edge.to()) && !edge.from().equals(edge.to()))
                .map(PictureEdge::key).distinct().toList();
        return new LayoutGraph(nodes, edges, picture.groups().stream().map(PictureGroup::id).toList());
    }

    private static PictureNode node(String id, PlacedService placed, List<Chip> chips, String group, List<Finding> findings) {
        Service service = placed.shown();
        ImageReference image = ImageReference.of(service.text("image"));
        Severity worst = findings.stream().map(finding -> severity(finding.severity()))
                .max(Severity::compareTo).orElse(Severity.OK);
        List<String> messages = findings.stream().sorted(Comparator.comparing(Finding::severity))
                .limit(MOST_MESSAGES).map(Finding::message).toList();
        return new PictureNode(id, placed.name(), kind(service), image.name(),
                image.digest().filter(digest -> image.tag().isEmpty()).or(image::tag).orElse(""), chips, worst,
                findings.size(), messages, placed.stale(), false, group, Optional.empty());
    }

    private static Severity severity(org.sitewright.check.Severity severity) {
        return switch (severity) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }

    private static ServiceKind kind(Service service) {
        return switch (ServiceRole.of(service)) {
            case CROSSBAR -> ServiceKind.CROSSBAR;
            case INFLUXDB -> ServiceKind.INFLUXDB;
            case GRAFANA -> ServiceKind.GRAFANA;
            case WEB -> ServiceKind.WEB;
            case AGENT -> ServiceKind.AGENT;
            case OTHER -> ServiceKind.OTHER;
        };
    }

    private List<Chip> chips(Service service) {
        List<Chip> chips = new ArrayList<>();
        service.environment().stream().filter(entry -> entry.key().equals("INSTANCE_ID")).findFirst()
                .flatMap(entry -> entry.value()).filter(id -> !id.isBlank()).ifPresent(id -> chips.add(Chip.instance(id)));
        for (Port port : service.ports()) {
            chips.add(Chip.port(portText(port)));
        }
        service.mounts().stream().filter(mount -> mount.kind() == Mount.Kind.NAMED).map(Mount::source).distinct()
                .forEach(name -> chips.add(Chip.volume(name)));
        long others = service.mounts().stream().filter(mount -> mount.kind() != Mount.Kind.NAMED).count();
        if (others > 0) {
            chips.add(Chip.mounts(words.mounts((int) others)));
        }
        return chips;
    }

    /** The networks besides the one that the service stands on. */
    private static List<Chip> networkChips(Service service, String group) {
        return service.references().stream().filter(reference -> reference.kind() == Reference.Kind.NETWORK)
                .map(Reference::name).filter(name -> !name.equals(group)).map(Chip::network).toList();
    }

    private static String portText(Port port) {
        if (port.target().isEmpty()) {
            return port.text();
        }
        String host = port.hostIp().map(ip -> (ip.indexOf(':') >= 0 ? "[" + ip + "]" : ip) + ":").orElse("")
                + port.published().map(Object::toString).orElse("");
        String protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        return (host.isEmpty() ? "" : host + "→") + port.target().get() + protocol;
    }

    private String group(Service service, Map<String, PictureGroup> groups) {
        String mode = service.text("network_mode");
        if (mode.equals(HOST)) {
            groups.putIfAbsent(HOST, new PictureGroup(HOST, words.hostNetwork(), PictureGroup.Kind.HOST));
            return HOST;
        }
        if (mode.equals(NONE)) {
            groups.putIfAbsent(NONE, new PictureGroup(NONE, words.noNetwork(), PictureGroup.Kind.NONE));
            return NONE;
        }
        String network = service.references().stream().filter(reference -> reference.kind() == Reference.Kind.NETWORK)
                .map(Reference::name).findFirst().orElse(DEFAULT);
        groups.putIfAbsent(network, new PictureGroup(network, words.network(network), PictureGroup.Kind.NETWORK));
        return network;
    }

    /** Networks first, the host's behind them, services without network last. */
    private static List<PictureGroup> ordered(Map<String, PictureGroup> groups) {
        return groups.values().stream().sorted(Comparator.comparing(PictureGroup::kind)).toList();
    }

    /**
     * Where a name leads that stands in a file: files of one project see each other's services. A name that only another project
     * knows leads there too, where the arrow shows what cannot work.
     */
    private static SiteFile fileOf(Site site, SitePart from, String service) {
        return Stream.of(Stream.of(from), site.parts().stream().filter(from::isOfProjectOf), site.parts().stream())
                .flatMap(parts -> parts).filter(part -> part.compose().service(service).isPresent()).findFirst().orElse(from).file();
    }

    private static boolean isWithinProject(Site site, NodeIds ids, PictureEdge edge) {
        Optional<SiteFile> from = ids.place(edge.from()).map(SitePlace::file);
        Optional<SiteFile> to = ids.place(edge.to()).map(SitePlace::file);
        return from.equals(to) || from.flatMap(site::part).flatMap(one -> to.flatMap(site::part).map(one::isOfProjectOf)).orElse(true);
    }

    private static void addEdges(String id, PlacedService placed, UnaryOperator<String> ids, Set<PictureEdge> edges) {
        Service service = placed.shown();
        for (Dependency dependency : service.dependencies()) {
            edges.add(PictureEdge.waitsFor(id, ids.apply(dependency.service())).withCondition(dependency.condition().orElse(""))
                    .withStale(placed.stale()));
        }
        for (Reference reference : service.references()) {
            // What an image is built from is no matter of what runs.
            boolean drawn = reference.kind() == Reference.Kind.SERVICE && !reference.key().equals("additional_contexts")
                    && service.dependencies().stream().noneMatch(other -> other.service().equals(reference.name()));
            if (drawn) {
                edges.add(PictureEdge.of(id, ids.apply(reference.name()), PictureEdge.Kind.REFERS_TO).withStale(placed.stale()));
            }
        }
    }

    private static List<PictureEdge> inCycles(List<PictureEdge> edges, NodeIds ids, List<Finding> findings) {
        Set<String> inCycle = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.rule().equals("dependency-cycle")) {
                inCycle.add(ids.of(finding.file(), finding.path().keyAt(1)));
            }
        }
        return inCycle.isEmpty() ? edges : edges.stream().map(edge -> inCycle.contains(edge.from()) && inCycle.contains(edge.to())
                && edge.problem() == PictureEdge.Problem.NONE ? edge.withProblem(PictureEdge.Problem.CYCLE) : edge).toList();
    }
}
