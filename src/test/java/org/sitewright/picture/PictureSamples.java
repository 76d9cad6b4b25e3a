package org.sitewright.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.layout.Box;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.layout.LayoutGraph;
import org.sitewright.layout.LayoutNode;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;

/** Pictures to try things out with, placed by hand. */
public final class PictureSamples {
    public static final String NET = "net";
    public static final String HOST = "host";

    private PictureSamples() {}

    /** The six services of the document that the program began with. */
    public static SitePicture lab() {
        return new SitePicture("yale-lab", List.of(
                PictureNode.of("grafana", ServiceKind.GRAFANA, "grafana/grafana", "latest", NET,
                        Chip.port("127.0.0.1:3000→3000"), Chip.volume("grafana-storage"))
                        .withFindings(Severity.WARNING, 1, List.of("grafana uses the tag latest.")),
                PictureNode.of("influxdb", ServiceKind.INFLUXDB, "influxdb", "1.7", NET, Chip.port("8086→8086"),
                        Chip.mounts("1 mount")),
                PictureNode.of("crossbar", ServiceKind.CROSSBAR, "simonsobs/ocs-crossbar", "latest", NET,
                        Chip.port("127.0.0.1:8001→8001"))
                        .withFindings(Severity.WARNING, 2, List.of("crossbar uses the tag latest.",
                                "crossbar does not restart.")),
                PictureNode.of("ocs-aggregator", ServiceKind.AGENT, "simonsobs/ocs", "v0.11.3", NET,
                        Chip.instance("aggregator"), Chip.mounts("2 mounts")),
                PictureNode.of("ocs-influx-publisher", ServiceKind.AGENT, "simonsobs/ocs", "v0.11.3", NET,
                        Chip.instance("influxagent"), Chip.mounts("1 mount"))
                        .withFindings(Severity.INFO, 1, List.of("It publishes to influxdb without waiting for it.")),
                PictureNode.of("ocs-LSA99ZZ", ServiceKind.AGENT, "simonsobs/ocs-lakeshore372-agent", "latest", HOST,
                        Chip.instance("LSA99ZZ"), Chip.mounts("1 mount"))
                        .withFindings(Severity.ERROR, 1, List.of("ocs-LSA99ZZ cannot reach crossbar."))),
                List.of(PictureEdge.waitsFor("ocs-aggregator", "crossbar")),
                List.of(new PictureGroup(NET, "default network", PictureGroup.Kind.NETWORK),
                        new PictureGroup(HOST, "host network", PictureGroup.Kind.HOST)));
    }

    /** The lab with some of everything else that a picture can show. */
    public static SitePicture busyLab() {
        SitePicture lab = lab();
        List<PictureNode> nodes = new ArrayList<>(lab.nodes());
        nodes.set(1, nodes.get(1).withStale(true));
        nodes.set(4, nodes.get(4).withDimmed(true));
        return new SitePicture("yale-lab", nodes, List.of(
                PictureEdge.waitsFor("ocs-aggregator", "crossbar").withCondition("service_healthy"),
                PictureEdge.waitsFor("grafana", "influxdb").withProblem(PictureEdge.Problem.CYCLE),
                PictureEdge.waitsFor("ocs-influx-publisher", "influxdb").withCondition("service_completed_successfully"),
                PictureEdge.waitsFor("crossbar", "crosbar").withProblem(PictureEdge.Problem.UNDEFINED)), lab.groups());
    }

    /** Places in the manner of the layout: the awaited above. */
    public static Placement placeLab(SitePicture picture) {
        Map<String, Point> corners = Map.of("grafana", new Point(300, 44), "influxdb", new Point(300, 164),
                "crossbar", new Point(40, 164), "ocs-aggregator", new Point(40, 310),
                "ocs-influx-publisher", new Point(300, 310), "ocs-LSA99ZZ", new Point(40, 480));
        return place(picture, corners, Map.of(NET, new Box(20, 10, 530, 400), HOST, new Box(20, 440, 530, 136)));
    }

    /** Places as the program itself finds them. */
    public static Placement arrange(SitePicture picture) {
        NodeMeasure measure = new NodeMeasure();
        List<LayoutNode> nodes = picture.nodes().stream().map(node -> {
            NodeMeasure.Size size = measure.measure(node);
            return new LayoutNode(node.id(), size.width(), size.height(), node.group());
        }).toList();
        return new LayeredLayout().place(new LayoutGraph(nodes, picture.edges().stream().map(PictureEdge::key).toList(),
                picture.groups().stream().map(PictureGroup::id).toList()), Map.of(), Optional.empty());
    }

    /** So many agents in columns; each but the first of its row waits for its left neighbour. */
    public static SitePicture many(int count) {
        List<PictureNode> nodes = new ArrayList<>();
        List<PictureEdge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PictureNode node = PictureNode.of("agent-" + i, ServiceKind.values()[i % 6], "simonsobs/socs", "v0.5.3", NET,
                    Chip.instance("agent" + i), Chip.mounts("1 mount"));
            nodes.add(i % 17 == 5 ? node.withFindings(Severity.WARNING, 1, List.of("A warning."))
                    : i % 41 == 7 ? node.withFindings(Severity.ERROR, 2, List.of("An error.", "A warning.")) : node);
            if (i % columns(count) > 0 && i % 3 != 0) {
                edges.add(PictureEdge.waitsFor("agent-" + i, "agent-" + (i - 1)));
            }
        }
        return new SitePicture("large", nodes, edges,
                List.of(new PictureGroup(NET, "default network", PictureGroup.Kind.NETWORK)));
    }

    public static Placement placeMany(SitePicture picture) {
        int columns = columns(picture.nodes().size());
        Map<String, Point> corners = new HashMap<>();
        int i = 0;
        for (PictureNode node : picture.nodes()) {
            corners.put(node.id(), new Point(40 + i % columns * 240.0, 40 + i / columns * 110.0));
            i++;
        }
        int rows = (i + columns - 1) / columns;
        return place(picture, corners, Map.of(NET, new Box(10, 4, columns * 240.0 + 20, rows * 110.0 + 30)));
    }

    private static int columns(int count) {
        return Math.max(1, (int) Math.sqrt(count * 0.6));
    }

    public static Placement place(SitePicture picture, Map<String, Point> corners, Map<String, Box> groups) {
        NodeMeasure measure = new NodeMeasure();
        Map<String, Box> boxes = new HashMap<>();
        for (PictureNode node : picture.nodes()) {
            NodeMeasure.Size size = measure.measure(node);
            Point corner = corners.get(node.id());
            boxes.put(node.id(), new Box(corner.x(), corner.y(), size.width(), size.height()));
        }
        Map<LayoutEdge, List<Point>> routes = new HashMap<>();
        for (PictureEdge edge : picture.edges()) {
            if (boxes.containsKey(edge.to())) {
                routes.put(edge.key(), Routes.direct(boxes.get(edge.from()), boxes.get(edge.to())));
            }
        }
        return new Placement(boxes, groups, routes);
    }
}
