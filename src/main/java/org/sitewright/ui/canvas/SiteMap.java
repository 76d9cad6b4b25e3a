package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.layout.Box;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.picture.ArrowMarks;
import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Grounds;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.Routes;
import org.sitewright.picture.SitePicture;

/** What is where: a picture and its places, and answers to what lies at a point, in a box, to the left of something. */
final class SiteMap {
    private static final double AROUND_EDGES = 40;

    private final SitePicture picture;
    private final Placement placement;
    private final Map<String, PictureNode> nodes;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<PictureEdge, List<Point>> routes = new LinkedHashMap<>();
    private final Map<PictureEdge, Extent> edgeExtents = new HashMap<>();
    private final Extent extent;
    private final EdgeDrawing drawing;
    private final ArrowMarks arrows;
    /** The roads that are not always shown. */
    private final Set<PictureEdge> quiet;
    private Still still = new Still(Set.of(), ArrowMarks.of(List.of()));

    /** The arrows that stay where they are while some nodes are moved. */
    private record Still(Set<String> moved, ArrowMarks arrows) {}

    /** Nodes without a place are left out. */
    SiteMap(SitePicture picture, Placement placement, EdgeDrawing drawing) {
        this.drawing = drawing;
        this.picture = picture;
        this.placement = placement;
        nodes = LinkedHashMap.newLinkedHashMap(picture.nodes().size());
        for (PictureNode node : picture.nodes()) {
            Box box = placement.nodes().get(node.id());
            if (box != null) {
                nodes.put(node.id(), node);
                boxes.put(node.id(), box);
            }
        }
        Routes found = new Routes(boxes, placement.routes());
        Stream.concat(picture.edges().stream(), picture.roads().stream()).forEach(edge -> found.of(edge).ifPresent(route -> put(edge, route)));
        quiet = picture.roads().stream().filter(road -> road.kind() != PictureEdge.Kind.CANNOT_TALK).collect(Collectors.toSet());
        List<Extent> all = new ArrayList<>();
        boxes.values().forEach(box -> all.add(Extent.of(box)));
        Grounds.of(picture, placement).forEach(ground -> all.add(Extent.of(ground.box())));
        extent = Extent.around(all).orElse(new Extent(0, 0, 1, 1));
        arrows = marks(alwaysShown(routes.keySet()));
    }

    private List<PictureEdge> alwaysShown(Collection<PictureEdge> edges) {
        return edges.stream().filter(edge -> !quiet.contains(edge)).toList();
    }

    private SiteMap(SiteMap base, Map<String, Point> corners) {
        drawing = base.drawing;
        picture = base.picture;
        nodes = base.nodes;
        boxes.putAll(base.boxes);
        corners.forEach((id, corner) -> boxes.computeIfPresent(id,
                (_, box) -> new Box(corner.x(), corner.y(), box.width(), box.height())));
        placement = new Placement(boxes, base.placement.groups(), base.placement.routes());
        routes.putAll(base.routes);
        edgeExtents.putAll(base.edgeExtents);
        quiet = base.quiet;
        Routes straight = new Routes(boxes, Map.of());
        Extent all = base.extent;
        Set<PictureEdge> moved = new LinkedHashSet<>();
        for (String id : corners.keySet()) {
            for (PictureEdge edge : base.edgesOf(id)) {
                moved.add(edge);
                straight.of(edge).ifPresent(route -> put(edge, route));
            }
            all = extentOf(id).map(all::union).orElse(all);
        }
        extent = all;
        arrows = base.withoutArrowsOf(corners.keySet(), moved).and(marks(alwaysShown(moved)));
    }

    private ArrowMarks marks(Collection<PictureEdge> edges) {
        return ArrowMarks.of(edges.stream().map(edge -> drawing.draw(edge, route(edge))).toList());
    }

    private ArrowMarks withoutArrowsOf(Set<String> ids, Set<PictureEdge> theirs) {
        if (!still.moved().equals(ids)) {
            still = new Still(Set.copyOf(ids), marks(alwaysShown(routes.keySet()).stream().filter(edge -> !theirs.contains(edge)).toList()));
        }
        return still.arrows();
    }

    /** The same with some nodes at other places; their arrows go straight for the time being. */
    SiteMap withMoved(Map<String, Point> corners) {
        return new SiteMap(this, corners);
    }

    private void put(PictureEdge edge, List<Point> route) {
        routes.put(edge, route);
        edgeExtents.put(edge, Extent.aroundPoints(route).grown(AROUND_EDGES));
    }

    SitePicture picture() {
        return picture;
    }

    Placement placement() {
        return placement;
    }

    /** The id of the ground that a point lies on; of several the smallest. */
    Optional<String> groundAt(Point point) {
        return placement.groups().entrySet().stream().filter(each -> Extent.of(each.getValue()).contains(point))
                .min(Comparator.comparingDouble(each -> each.getValue().width() * each.getValue().height())).map(Map.Entry::getKey);
    }

    /** What all nodes and grounds cover. */
    Extent extent() {
        return extent;
    }

    Collection<PictureNode> nodes() {
        return nodes.values();
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    Optional<PictureNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Optional<Box> box(String id) {
        return Optional.ofNullable(boxes.get(id));
    }

    Optional<Extent> extentOf(String id) {
        return box(id).map(Extent::of);
    }

    Set<PictureEdge> edges() {
        return routes.keySet();
    }

    boolean hasEdge(PictureEdge edge) {
        return routes.containsKey(edge);
    }

    /** Whether an arrow is a road that is not always shown. */
    boolean isQuiet(PictureEdge edge) {
        return quiet.contains(edge);
    }

    /** The roads that are not always shown. */
    Collection<PictureEdge> quietRoads() {
        return quiet;
    }

    /** All arrows that are always shown, drawn. */
    ArrowMarks arrows() {
        return arrows;
    }

    List<Point> route(PictureEdge edge) {
        return routes.getOrDefault(edge, List.of());
    }

    /** The arrows that start or end at a node. */
    List<PictureEdge> edgesOf(String id) {
        return routes.keySet().stream().filter(edge -> edge.from().equals(id) || edge.to().equals(id)).toList();
    }

    /** The topmost node at a point, or within a distance of it. */
    Optional<String> nodeAt(Point point, double reach) {
        String found = null;
        for (Map.Entry<String, PictureNode> entry : nodes.entrySet()) {
            Box box = boxes.get(entry.getKey());
            if (box != null && Extent.of(box).grown(reach).contains(point)) {
                found = entry.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The nearest arrow that is at most so far away, of those that are shown. */
    Optional<PictureEdge> edgeNear(Point point, double reach, Predicate<PictureEdge> shown) {
        PictureEdge nearest = null;
        double best = reach;
        for (Map.Entry<PictureEdge, List<Point>> entry : routes.entrySet()) {
            if (!edgeExtents.get(entry.getKey()).contains(point) || quiet.contains(entry.getKey()) && !shown.test(entry.getKey())) {
                continue;
            }
            List<Point> route = entry.getValue();
            for (int i = 1; i < route.size(); i++) {
                double distance = distance(point, route.get(i - 1), route.get(i));
                if (distance <= best) {
                    best = distance;
                    nearest = entry.getKey();
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The nodes that a box touches. */
    Set<String> nodesIn(Extent window) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : nodes.keySet()) {
            Box box = boxes.get(id);
            if (box != null && Extent.of(box).meets(window)) {
                found.add(id);
            }
        }
        return found;
    }

    /** All nodes in reading order: by rows, from the left. */
    List<String> inReadingOrder() {
        List<String> order = new ArrayList<>(nodes.keySet());
        order.sort(Comparator.comparingDouble((String id) -> centre(id).y()).thenComparingDouble(id -> centre(id).x())
                .thenComparing(Comparator.naturalOrder()));
        return order;
    }

    /** The nearest node in a direction: what is straight ahead comes before what is off to the side. */
    Optional<String> neighbour(String id, Direction direction) {
        if (!has(id)) {
            return Optional.empty();
        }
        Point from = centre(id);
        String nearest = null;
        double best = Double.MAX_VALUE;
        for (String other : nodes.keySet()) {
            Point at = centre(other);
            double ahead = (at.x() - from.x()) * direction.dx + (at.y() - from.y()) * direction.dy;
            double aside = Math.abs((at.x() - from.x()) * direction.dy) + Math.abs((at.y() - from.y()) * direction.dx);
            if (other.equals(id) || ahead <= 1 || aside > 4 * ahead + 40) {
                continue;
            }
            double cost = ahead + 2 * aside;
            if (cost < best) {
                best = cost;
                nearest = other;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private Point centre(String id) {
        return extentOf(id).map(Extent::centre).orElse(new Point(0, 0));
    }

    private static double distance(Point point, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 0
                : Math.clamp(((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / length, 0, 1);
        return Math.hypot(point.x() - a.x() - part * dx, point.y() - a.y() - part * dy);
    }
}
