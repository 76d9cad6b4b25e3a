package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Arranges nodes that are joined by edges. Nodes that wait for the same ones (the agents of one crossbar) would make one
 * long row: from {@value #TWINS} on they are set in a grid that takes its place in the layers as a whole.
 */
final class ComponentArrangement {
    private static final int TWINS = 6;
    /** Of their grid, as a part of the canvas's own: above it stand those that they wait for. */
    private static final double TWINS_ASPECT = 1.8;
    /** A component wider than this many times its height is tried with shorter rows. */
    private static final double WIDE = 3;

    /** Whom a node waits for, and who waits for it. */
    private record Neighbours(Set<String> above, Set<String> below) {
    }

    private final ElkLayers layers;
    private final double aspect;

    /** @param aspect width by height of the canvas */
    ComponentArrangement(ElkLayers layers, double aspect) {
        this.layers = layers;
        this.aspect = aspect;
    }

    /** @param edges between the nodes only */
    Block arrange(List<LayoutNode> nodes, List<LayoutEdge> edges) {
        List<Block> frames = new ArrayList<>();
        Map<String, Integer> frameOf = new HashMap<>();
        for (List<LayoutNode> twins : twins(nodes, edges)) {
            twins.forEach(node -> frameOf.put(node.id(), frames.size()));
            frames.add(Grid.best(twins, TWINS_ASPECT * aspect).block(true));
        }
        List<ElkLayers.Size> sizes = frames.stream().map(f -> new ElkLayers.Size(f.width(), f.height())).toList();
        Set<ElkLayers.Arrow> arrows = new LinkedHashSet<>();
        edges.forEach(e -> arrows.add(new ElkLayers.Arrow(frameOf.get(e.from()), frameOf.get(e.to()))));
        List<Box> boxes = place(sizes, List.copyOf(arrows));
        if (frames.size() < nodes.size()) {
            boxes = raised(boxes, arrows);
        }
        Map<String, Box> places = new LinkedHashMap<>();
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).copyTo(places, boxes.get(i).x(), boxes.get(i).y());
        }
        return Block.around(places);
    }

    private List<Box> place(List<ElkLayers.Size> sizes, List<ElkLayers.Arrow> arrows) {
        List<Box> boxes = layers.place(sizes, arrows, OptionalInt.empty());
        Box hull = Block.hull(boxes);
        if (sizes.size() < 8 || hull.width() < WIDE * hull.height()) {
            return boxes;
        }
        int bound = (int) Math.ceil(1.3 * Math.sqrt(sizes.size()));
        List<Box> narrow = layers.place(sizes, arrows, OptionalInt.of(bound));
        Box narrowHull = Block.hull(narrow);
        return cost(narrowHull) < cost(hull) ? narrow : boxes;
    }

    /** Frames that only stand below a grid because of its height move up to what they wait for. */
    private static List<Box> raised(List<Box> boxes, Set<ElkLayers.Arrow> arrows) {
        List<Box> raised = new ArrayList<>(boxes);
        List<Integer> order = new ArrayList<>(IntStream.range(0, boxes.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> boxes.get(i).y()));
        for (int i : order) {
            Box box = raised.get(i);
            Box column = box.grown(Spacing.NODE_GAP - 1);
            double top = raised.stream().mapToDouble(Box::y).min().orElse(0);
            for (int j = 0; j < raised.size(); j++) {
                Box other = raised.get(j);
                boolean waitedFor = arrows.contains(new ElkLayers.Arrow(i, j));
                boolean inTheWay = other.x() < column.right() && column.x() < other.right() && other.y() < box.y();
                if (i != j && (waitedFor || inTheWay)) {
                    top = Math.max(top, other.bottom() + Spacing.LAYER_GAP);
                }
            }
            if (box.y() - top > Spacing.LAYER_GAP) {
                raised.set(i, box.at(box.x(), top));
            }
        }
        return raised;
    }

    private double cost(Box box) {
        return Block.cost(box.width(), box.height(), aspect);
    }

    /** The nodes, by neighbours if many have the same ones, else one by one; in the order of the file. */
    private static List<List<LayoutNode>> twins(List<LayoutNode> nodes, List<LayoutEdge> edges) {
        Map<String, Neighbours> neighbours = new HashMap<>();
        for (LayoutNode node : nodes) {
            neighbours.put(node.id(), new Neighbours(new LinkedHashSet<>(), new LinkedHashSet<>()));
        }
        for (LayoutEdge edge : edges) {
            neighbours.get(edge.from()).above().add(edge.to());
            neighbours.get(edge.to()).below().add(edge.from());
        }
        Map<Neighbours, List<LayoutNode>> byNeighbours = new LinkedHashMap<>();
        for (LayoutNode node : nodes) {
            byNeighbours.computeIfAbsent(neighbours.get(node.id()), n -> new ArrayList<>()).add(node);
        }
        List<List<LayoutNode>> result = new ArrayList<>();
        for (List<LayoutNode> same : byNeighbours.values()) {
            if (same.size() >= TWINS) {
                result.add(same);
            } else {
                same.forEach(node -> result.add(List.of(node)));
            }
        }
        return result;
    }
}
