package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds a line for each edge, around nodes and around groups that it has no business in. Lines that lead to the same
 * node on the same side may run together; others keep apart. Where there is no way around, or the canvas is so large
 * that looking for one would take too long, a line goes straight through.
 */
final class Router {
    /** How far around its nodes an edge looks for a way. */
    private static final double DETOUR = 200;
    private static final double CLEARANCE = 11;
    /** No line goes farther to the side before it first turns, only to turn where others do. */
    private static final double FARTHEST_ALLEY = 80;
    private static final int MOST_PER_SEARCH = 600_000;
    private static final int MOST_IN_ALL = 4_000_000;

    /** Edges that are searched together: to one side of one node, from one group. */
    private record Bundle(String to, Side side, String fromGroup) {
    }

    private final Map<String, Box> nodes;
    private final Map<String, String> groupOf;
    private final Map<String, Box> groups;
    private final Cancellation cancellation;
    private final BoxIndex nodeIndex = new BoxIndex();
    private final Map<String, Box> margins = new HashMap<>();
    private final Box canvas;
    private int work;

    /** @param groupOf by id of the node, empty for none */
    Router(Map<String, Box> nodes, Map<String, String> groupOf, Map<String, Box> groups, Cancellation cancellation) {
        this.nodes = nodes;
        this.groupOf = groupOf;
        this.groups = groups;
        this.cancellation = cancellation;
        nodes.forEach(nodeIndex::put);
        Box hull = nodes.isEmpty() ? new Box(0, 0, 0, 0) : Block.hull(nodes.values());
        canvas = (groups.isEmpty() ? hull : hull.union(Block.hull(groups.values()))).grown(2 * Spacing.LINE_GAP);
    }

    Map<LayoutEdge, List<Point>> routes(List<LayoutEdge> edges) {
        Ports ports = new Ports(nodes, nodeIndex, edges);
        Map<Bundle, List<LayoutEdge>> bundles = new LinkedHashMap<>();
        for (LayoutEdge edge : edges) {
            Bundle bundle = new Bundle(edge.to(), ports.of(edge).toSide(), groupOf.get(edge.from()));
            bundles.computeIfAbsent(bundle, b -> new ArrayList<>()).add(edge);
        }
        Lanes lanes = new Lanes(area -> nodeIndex.isFree(area.grown(2)));
        bundles.forEach((bundle, list) -> {
            cancellation.check();
            route(list, ports).forEach((edge, points) -> lanes.add(edge, bundle.to() + ' ' + bundle.side(), points));
        });
        Map<LayoutEdge, List<Point>> spread = lanes.spread();
        Map<LayoutEdge, List<Point>> routes = new LinkedHashMap<>();
        edges.forEach(edge -> routes.put(edge, Corners.round(spread.get(edge))));
        return routes;
    }

    private Map<LayoutEdge, List<Point>> route(List<LayoutEdge> bundle, Ports ports) {
        Map<LayoutEdge, List<Point>> found = new LinkedHashMap<>();
        List<LayoutEdge> bent = new ArrayList<>();
        for (LayoutEdge edge : bundle) {
            Ports.Ends ends = ports.of(edge);
            if (isStraight(ends) && isClear(edge, ends)) {
                found.put(edge, List.of(ends.from(), ends.to()));
            } else {
                bent.add(edge);
            }
        }
        if (!bent.isEmpty()) {
            search(bent, ports, found);
        }
        return found;
    }

    private static boolean isStraight(Ports.Ends ends) {
        return ends.fromSide().isVertical() ? ends.from().x() == ends.to().x() : ends.from().y() == ends.to().y();
    }

    private boolean isClear(LayoutEdge edge, Ports.Ends ends) {
        Box line = Box.between(Math.min(ends.from().x(), ends.to().x()), Math.min(ends.from().y(), ends.to().y()),
                Math.max(ends.from().x(), ends.to().x()), Math.max(ends.from().y(), ends.to().y())).grown(2);
        for (String id : nodeIndex.overlapping(line)) {
            if (!id.equals(edge.from()) && !id.equals(edge.to())) {
                return false;
            }
        }
        return true;
    }

    private void search(List<LayoutEdge> edges, Ports ports, Map<LayoutEdge, List<Point>> found) {
        Set<String> ends = new LinkedHashSet<>();
        edges.forEach(edge -> ends.addAll(List.of(edge.to(), edge.from())));
        Ports.Ends target = ports.of(edges.getFirst());
        RouteGrid.Stop root = stop(target.to(), target.toSide(), edges.getFirst().to());
        Map<LayoutEdge, RouteGrid.Stop> goals = new LinkedHashMap<>();
        for (LayoutEdge edge : edges) {
            Ports.Ends at = ports.of(edge);
            goals.put(edge, stop(at.from(), at.fromSide(), edge.from()));
        }
        gather(goals, ports);
        Box near = Block.hull(ends.stream().map(nodes::get).toList()).grown(DETOUR);
        Map<RouteGrid.Stop, List<Point>> ways = ways(ends, near, root, Set.copyOf(goals.values()));
        Set<RouteGrid.Stop> left = new LinkedHashSet<>(goals.values());
        left.removeAll(ways.keySet());
        if (!left.isEmpty()) {
            ways.putAll(ways(ends, canvas, root, left));
        }
        for (LayoutEdge edge : edges) {
            List<Point> way = ways.get(goals.get(edge));
            found.put(edge, way == null ? through(ports.of(edge), root, goals.get(edge)) : joined(ports.of(edge), way));
        }
    }

    /** Lets lines that leave nodes of different width by the side turn at the place where most of them turn. */
    private void gather(Map<LayoutEdge, RouteGrid.Stop> goals, Ports ports) {
        Map<Double, Integer> alleys = new TreeMap<>();
        goals.values().stream().filter(goal -> !goal.vertical()).forEach(goal -> alleys.merge(goal.point().x(), 1, Integer::sum));
        List<Double> wanted = new ArrayList<>(alleys.keySet());
        wanted.sort(Comparator.comparing(x -> -alleys.get(x)));
        goals.replaceAll((edge, goal) -> goal.vertical() ? goal
                : wanted.stream().filter(x -> canTurnAt(x, ports.of(edge))).findFirst()
                .map(x -> new RouteGrid.Stop(new Point(x, goal.point().y()), false)).orElse(goal));
    }

    private boolean canTurnAt(double x, Ports.Ends ends) {
        double from = ends.from().x();
        int away = ends.fromSide().dx;
        double reach = (x - from) * away;
        double start = from + away * 0.5;
        double end = x + away * CLEARANCE;
        return reach >= CLEARANCE && reach <= FARTHEST_ALLEY && nodeIndex.isFree(Box.between(Math.min(start, end),
                ends.from().y() - CLEARANCE, Math.max(start, end), ends.from().y() + CLEARANCE));
    }

    private Map<RouteGrid.Stop, List<Point>> ways(Set<String> ends, Box region, RouteGrid.Stop root,
                                                  Set<RouteGrid.Stop> goals) {
        List<Box> obstacles = new ArrayList<>();
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        collect(ends, region, obstacles, xs, ys);
        addLines(root, xs, ys);
        goals.forEach(goal -> addLines(goal, xs, ys));
        RouteGrid grid = new RouteGrid(xs, ys, obstacles);
        if (grid.size() > MOST_PER_SEARCH || work > MOST_IN_ALL) {
            return new HashMap<>();
        }
        Map<RouteGrid.Stop, List<Point>> ways = grid.ways(root, goals);
        work += grid.visited() + grid.size() / 8;
        return ways;
    }

    private void collect(Set<String> ends, Box region, List<Box> obstacles, List<Double> xs, List<Double> ys) {
        Set<String> open = new LinkedHashSet<>(Set.of(""));
        ends.forEach(id -> open.add(groupOf.get(id)));
        groups.forEach((name, box) -> {
            if (!open.contains(name) && box.overlaps(region)) {
                if (ends.stream().anyMatch(id -> box.overlaps(nodes.get(id).grown(Spacing.GROUP_GAP / 2)))) {
                    open.add(name);
                } else {
                    obstacles.add(box);
                    addLines(box.grown(Spacing.GROUP_GAP / 2), region, xs, ys);
                }
            }
        });
        for (String id : nodeIndex.overlapping(region)) {
            if (open.contains(groupOf.get(id))) {
                obstacles.add(obstacle(id));
                addLines(margin(id), region, xs, ys);
            }
        }
    }

    private static void addLines(Box around, Box region, List<Double> xs, List<Double> ys) {
        for (double x : new double[] {around.x(), around.right()}) {
            if (x >= region.x() && x <= region.right()) {
                xs.add(x);
            }
        }
        for (double y : new double[] {around.y(), around.bottom()}) {
            if (y >= region.y() && y <= region.bottom()) {
                ys.add(y);
            }
        }
    }

    private static void addLines(RouteGrid.Stop stop, List<Double> xs, List<Double> ys) {
        xs.add(stop.point().x());
        ys.add(stop.point().y());
    }

    /** Where a line that has left a node may first bend. */
    private RouteGrid.Stop stop(Point port, Side side, String id) {
        Box margin = margin(id);
        Point point = switch (side) {
            case TOP -> new Point(port.x(), margin.y());
            case BOTTOM -> new Point(port.x(), margin.bottom());
            case LEFT -> new Point(margin.x(), port.y());
            case RIGHT -> new Point(margin.right(), port.y());
        };
        return new RouteGrid.Stop(point, side.isVertical());
    }

    /** The box around a node on which lines pass it: half way to its neighbours, if they are near. */
    private Box margin(String id) {
        return margins.computeIfAbsent(id, i -> {
            Box box = nodes.get(id);
            double reach = 2 * Spacing.LINE_GAP;
            Box left = Box.between(box.x() - reach, box.y(), box.x(), box.bottom());
            Box above = Box.between(box.x(), box.y() - reach, box.right(), box.y());
            Box right = Box.between(box.right(), box.y(), box.right() + reach, box.bottom());
            Box below = Box.between(box.x(), box.bottom(), box.right(), box.bottom() + reach);
            return Box.between(
                    box.x() - half(box.x() - nearest(id, left, Side.LEFT)),
                    box.y() - half(box.y() - nearest(id, above, Side.TOP)),
                    box.right() + half(nearest(id, right, Side.RIGHT) - box.right()),
                    box.bottom() + half(nearest(id, below, Side.BOTTOM) - box.bottom()));
        });
    }

    /** Where no line may be: the node and most of its margin. */
    private Box obstacle(String id) {
        Box box = nodes.get(id);
        Box margin = margin(id);
        return Box.between(
                box.x() - Math.min(CLEARANCE, box.x() - margin.x() - 1),
                box.y() - Math.min(CLEARANCE, box.y() - margin.y() - 1),
                box.right() + Math.min(CLEARANCE, margin.right() - box.right() - 1),
                box.bottom() + Math.min(CLEARANCE, margin.bottom() - box.bottom() - 1));
    }

    private static double half(double free) {
        return Math.clamp(free / 2, 4, Spacing.LINE_GAP);
    }

    private double nearest(String id, Box area, Side side) {
        double nearest = switch (side) {
            case LEFT -> area.x();
            case TOP -> area.y();
            case RIGHT -> area.right();
            case BOTTOM -> area.bottom();
        };
        for (String other : nodeIndex.overlapping(area)) {
            Box box = nodes.get(other);
            if (!other.equals(id)) {
                nearest = switch (side) {
                    case LEFT -> Math.max(nearest, box.right());
                    case TOP -> Math.max(nearest, box.bottom());
                    case RIGHT -> Math.min(nearest, box.x());
                    case BOTTOM -> Math.min(nearest, box.y());
                };
            }
        }
        return nearest;
    }

    private static List<Point> joined(Ports.Ends ends, List<Point> way) {
        List<Point> points = new ArrayList<>();
        points.add(ends.from());
        points.addAll(way);
        points.add(ends.to());
        return Corners.withoutStraight(points);
    }

    /** A line with right angles that heeds nothing on its way. */
    private static List<Point> through(Ports.Ends ends, RouteGrid.Stop root, RouteGrid.Stop goal) {
        Point near = root.point();
        Point far = goal.point();
        Point corner = root.vertical() ? new Point(far.x(), near.y()) : new Point(near.x(), far.y());
        return Corners.withoutStraight(List.of(ends.from(), far, corner, near, ends.to()));
    }
}
