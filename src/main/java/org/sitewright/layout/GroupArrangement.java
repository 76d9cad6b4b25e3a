package org.sitewright.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Arranges the nodes of one group from nothing: what edges join in layers, these components in rows, and the nodes
 * without edges in a grid beside or below them.
 */
final class GroupArrangement {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_IN_COLUMNS = 300;

    private final List<Block> components = new ArrayList<>();
    private final SortedMap<Integer, Grid> grids = new TreeMap<>();
    private final Optional<Columns> columns;
    private final int count;
    private final Cancellation cancellation;

    /** Components in rows no wider than a limit, or than the widest of them. */
    private record Shelves(List<Point> places, double width, double height) {
    }

    /**
     * @param edges  between the nodes only
     * @param layers asked only if there are edges
     * @param aspect width by height of the canvas
     */
    GroupArrangement(List<LayoutNode> nodes, List<LayoutEdge> edges, Supplier<ElkLayers> layers,
                     double aspect, Cancellation cancellation) {
        this.cancellation = cancellation;
        count = nodes.size();
        columns = nodes.size() > MOST_IN_COLUMNS ? Optional.empty() : Optional.of(new Columns(nodes, edges, cancellation));
        Map<String, List<LayoutEdge>> edgesOf = new HashMap<>();
        for (LayoutEdge edge : edges) {
            edgesOf.computeIfAbsent(edge.from(), e -> new ArrayList<>()).add(edge);
            edgesOf.computeIfAbsent(edge.to(), e -> new ArrayList<>()).add(edge);
        }
        List<LayoutNode> joined = nodes.stream().filter(n -> edgesOf.containsKey(n.id())).toList();
        List<LayoutNode> single = nodes.stream().filter(n -> !edgesOf.containsKey(n.id())).toList();
        if (!joined.isEmpty()) {
            arrangeComponents(joined, edges, edgesOf, new ComponentArrangement(layers.get(), aspect));
        }
        if (!single.isEmpty()) {
            Grid.columnsToTry(single.size()).forEach(columns -> grids.put(columns, new Grid(single, columns)));
        }
    }

    private void arrangeComponents(List<LayoutNode> joined, List<LayoutEdge> edges,
                                   Map<String, List<LayoutEdge>> edgesOf, ComponentArrangement arrangement) {
        Map<String, Integer> componentOf = new HashMap<>();
        int count = 0;
        for (LayoutNode node : joined) {
            if (!componentOf.containsKey(node.id())) {
                mark(node.id(), count++, edgesOf, componentOf);
            }
        }
        List<List<LayoutNode>> nodesOf = new ArrayList<>();
        List<List<LayoutEdge>> edgesIn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodesOf.add(new ArrayList<>());
            edgesIn.add(new ArrayList<>());
        }
        joined.forEach(node -> nodesOf.get(componentOf.get(node.id())).add(node));
        edges.forEach(edge -> edgesIn.get(componentOf.get(edge.from())).add(edge));
        for (int i = 0; i < count; i++) {
            cancellation.check();
            components.add(arrangement.arrange(nodesOf.get(i), edgesIn.get(i)));
        }
        components.sort(Comparator.comparingDouble(Block::height).reversed());
    }

    private static void mark(String start, int component, Map<String, List<LayoutEdge>> edgesOf,
                             Map<String, Integer> componentOf) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String id = open.remove();
            componentOf.put(id, component);
            for (LayoutEdge edge : edgesOf.getOrDefault(id, List.of())) {
                String other = edge.from().equals(id) ? edge.to() : edge.from();
                if (seen.add(other)) {
                    open.add(other);
                }
            }
        }
    }

    /** The nodes in one column, in two, and so on; nothing if they are too many for that. */
    List<Block> columns() {
        return columns.map(c -> IntStream.rangeClosed(1, Math.min(count, MOST_COLUMNS)).mapToObj(c::block).toList())
                .orElse(List.of());
    }

    /** The nodes as they suit a frame of this width by height best. */
    Block block(double aspect) {
        List<Shelves> shelves = shelvesToTry();
        Shelves bestShelves = shelves.getFirst();
        Grid bestGrid = null;
        boolean bestBeside = false;
        double bestCost = Double.POSITIVE_INFINITY;
        for (Shelves shelf : shelves) {
            cancellation.check();
            if (grids.isEmpty()) {
                double cost = Block.cost(shelf.width(), shelf.height(), aspect);
                if (cost < bestCost) {
                    bestCost = cost;
                    bestShelves = shelf;
                }
            }
            for (Grid grid : grids.values()) {
                for (boolean beside : components.isEmpty() ? new boolean[] {true} : new boolean[] {true, false}) {
                    double cost = cost(shelf, grid, beside, aspect);
                    if (cost < bestCost) {
                        bestCost = cost;
                        bestShelves = shelf;
                        bestGrid = grid;
                        bestBeside = beside;
                    }
                }
            }
        }
        Map<String, Box> places = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            Point place = bestShelves.places().get(i);
            components.get(i).copyTo(places, place.x(), place.y());
        }
        if (bestGrid != null) {
            boolean alone = components.isEmpty();
            bestGrid.block(false).copyTo(places, alone || !bestBeside ? 0 : bestShelves.width() + Spacing.NODE_GAP,
                    alone || bestBeside ? 0 : bestShelves.height() + Spacing.ROW_GAP);
        }
        return Block.around(places);
    }

    private static double cost(Shelves shelf, Grid grid, boolean beside, double aspect) {
        if (shelf.places().isEmpty()) {
            return Block.cost(grid.width(), grid.height(), aspect);
        }
        return beside
                ? Block.cost(shelf.width() + Spacing.NODE_GAP + grid.width(), Math.max(shelf.height(), grid.height()),
                        aspect)
                : Block.cost(Math.max(shelf.width(), grid.width()), shelf.height() + Spacing.ROW_GAP + grid.height(),
                        aspect);
    }

    private List<Shelves> shelvesToTry() {
        double widest = components.stream().mapToDouble(Block::width).max().orElse(0);
        double all = components.stream().mapToDouble(b -> b.width() + Spacing.NODE_GAP).sum();
        double area = components.stream()
                .mapToDouble(b -> (b.width() + Spacing.NODE_GAP) * (b.height() + Spacing.LAYER_GAP)).sum();
        TreeSet<Double> limits = new TreeSet<>(List.of(widest));
        for (double limit = widest; limit > 0 && limit < all && limit < 4 * Math.sqrt(area); limit *= 1.2) {
            limits.add(limit);
        }
        if (components.size() <= 16) {
            limits.add(all);
        }
        return limits.stream().map(this::shelves).toList();
    }

    private Shelves shelves(double limit) {
        List<Point> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double width = 0;
        for (Block component : components) {
            if (x > 0 && x + component.width() > limit) {
                x = 0;
                y += rowHeight + Spacing.LAYER_GAP;
                rowHeight = 0;
            }
            places.add(new Point(x, y));
            x += component.width() + Spacing.NODE_GAP;
            width = Math.max(width, x - Spacing.NODE_GAP);
            rowHeight = Math.max(rowHeight, component.height());
        }
        return new Shelves(places, width, y + rowHeight);
    }
}
