package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where edges touch their nodes. All edges that reach a node on one side end at one point, those that leave it begin at
 * points of their own.
 */
final class Ports {
    private static final double SPREAD = 24;
    /** No port is nearer to a node's corner. */
    private static final double CORNER = 12;
    /** One is above the other only if there is room for a bend between them. */
    private static final double VERTICAL_ROOM = 16;

    /** A node nearer than this above another is in its way. */
    private static final double COVERED = 60;
    /** Nodes whose middles are less apart stand in line. */
    private static final double IN_LINE = 30;
    /** A line leaves by the side only if the alley there is this wide. */
    private static final double SIDE_ROOM = 20;
    private static final double WIDEST = 60;

    /** The ends of an edge. */
    record Ends(Point from, Side fromSide, Point to, Side toSide) {
    }

    private record Sides(Side from, Side to) {
    }

    /** A port before its place is known: the edge that leaves there, or none for all that arrive. */
    private record Port(String leavesFor, List<LayoutEdge> edges, double towards) {
    }

    private record NodeSide(String id, Side side) {
    }

    private final Map<String, Box> nodes;
    private final BoxIndex index;
    private final Map<LayoutEdge, Sides> sides = new LinkedHashMap<>();
    private final Map<LayoutEdge, Point> starts = new LinkedHashMap<>();
    private final Map<LayoutEdge, Point> ends = new LinkedHashMap<>();
    private final Map<LayoutEdge, Integer> startNeighbours = new LinkedHashMap<>();

    /** @param index the nodes by place */
    Ports(Map<String, Box> nodes, BoxIndex index, List<LayoutEdge> edges) {
        this.nodes = nodes;
        this.index = index;
        Map<String, List<Box>> waiting = new HashMap<>();
        edges.forEach(e -> waiting.computeIfAbsent(e.to(), to -> new ArrayList<>()).add(nodes.get(e.from())));
        Map<NodeSide, List<LayoutEdge>> leaving = new LinkedHashMap<>();
        Map<NodeSide, List<LayoutEdge>> arriving = new LinkedHashMap<>();
        for (LayoutEdge edge : edges) {
            Sides chosen = sides(edge, waiting.get(edge.to()));
            sides.put(edge, chosen);
            NodeSide from = new NodeSide(edge.from(), chosen.from());
            NodeSide to = new NodeSide(edge.to(), chosen.to());
            leaving.computeIfAbsent(from, f -> new ArrayList<>()).add(edge);
            arriving.computeIfAbsent(to, f -> new ArrayList<>()).add(edge);
            arriving.computeIfAbsent(from, f -> new ArrayList<>());
        }
        arriving.forEach((place, list) -> spread(place, list, leaving.getOrDefault(place, List.of())));
        edges.forEach(this::straighten);
    }

    Ends of(LayoutEdge edge) {
        Sides chosen = sides.get(edge);
        return new Ends(starts.get(edge), chosen.from(), ends.get(edge), chosen.to());
    }

    private Sides sides(LayoutEdge edge, List<Box> waiting) {
        Box from = nodes.get(edge.from());
        Box to = nodes.get(edge.to());
        if (to.bottom() + VERTICAL_ROOM <= from.y()) {
            return new Sides(isCovered(from, to) ? besideOf(from, waiting) : Side.TOP, Side.BOTTOM);
        }
        if (from.bottom() + VERTICAL_ROOM <= to.y()) {
            return new Sides(Side.BOTTOM, Side.TOP);
        }
        return to.centerX() < from.centerX() ? new Sides(Side.LEFT, Side.RIGHT) : new Sides(Side.RIGHT, Side.LEFT);
    }

    /** Whether another node stands right above one that looks upwards, so that its line had to squeeze between them. */
    private boolean isCovered(Box from, Box to) {
        double reach = Math.min(COVERED, from.y() - to.bottom() - 1);
        return !index.isFree(Box.between(from.centerX() - 1, from.y() - reach, from.centerX() + 1, from.y() - 1));
    }

    /** The side, or the top, from which the line soonest joins those of the others that wait for the same. */
    private Side besideOf(Box box, List<Box> waiting) {
        double mean = waiting.stream().mapToDouble(Box::centerX).average().orElse(box.centerX());
        double left = room(box, Side.LEFT);
        double right = room(box, Side.RIGHT);
        boolean tie = Math.abs(mean - box.centerX()) < IN_LINE;
        Side side = tie ? right >= left ? Side.RIGHT : Side.LEFT : mean > box.centerX() ? Side.RIGHT : Side.LEFT;
        return (side == Side.RIGHT ? right : left) >= SIDE_ROOM ? side : Side.TOP;
    }

    /** How wide the alley beside a node is, as far as that matters. */
    private double room(Box box, Side side) {
        for (double room = WIDEST; room >= SIDE_ROOM; room -= SIDE_ROOM / 2) {
            Box alley = side == Side.RIGHT ? Box.between(box.right() + 0.5, box.y(), box.right() + room, box.bottom())
                    : Box.between(box.x() - room, box.y(), box.x() - 0.5, box.bottom());
            if (index.isFree(alley)) {
                return room;
            }
        }
        return 0;
    }

    private void spread(NodeSide place, List<LayoutEdge> arriving, List<LayoutEdge> leaving) {
        Box box = nodes.get(place.id());
        List<Port> ports = new ArrayList<>();
        if (!arriving.isEmpty()) {
            double towards = arriving.stream().mapToDouble(e -> along(place.side(), e.from())).average().orElse(0);
            ports.add(new Port("", arriving, towards));
        }
        for (LayoutEdge edge : leaving) {
            ports.add(new Port(edge.to(), List.of(edge), along(place.side(), edge.to())));
        }
        ports.sort(Comparator.comparingDouble(Port::towards).thenComparing(Port::leavesFor));
        double room = Math.max(0, place.side().length(box) - 2 * CORNER);
        double step = ports.size() > 1 ? Math.min(SPREAD, room / (ports.size() - 1)) : 0;
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            Point point = place.side().point(box, (i - (ports.size() - 1) / 2.0) * step);
            for (LayoutEdge edge : port.edges()) {
                if (port.leavesFor().isEmpty()) {
                    ends.put(edge, point);
                } else {
                    starts.put(edge, point);
                    startNeighbours.put(edge, ports.size());
                }
            }
        }
    }

    private double along(Side side, String id) {
        Box box = nodes.get(id);
        return side.isVertical() ? box.centerX() : box.centerY();
    }

    /** An edge that leaves its side alone moves its start so that the line can be straight. */
    private void straighten(LayoutEdge edge) {
        if (startNeighbours.get(edge) > 1) {
            return;
        }
        Box box = nodes.get(edge.from());
        Point start = starts.get(edge);
        Point end = ends.get(edge);
        if (sides.get(edge).from().isVertical()) {
            if (end.x() >= box.x() + CORNER && end.x() <= box.right() - CORNER) {
                starts.put(edge, new Point(end.x(), start.y()));
            }
        } else if (end.y() >= box.y() + CORNER && end.y() <= box.bottom() - CORNER) {
            starts.put(edge, new Point(start.x(), end.y()));
        }
    }
}
