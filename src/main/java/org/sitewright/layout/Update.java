package org.sitewright.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings a placement up to a changed scene and to the places chosen by hand, and leaves everything else where it is.
 */
final class Update {
    /** More new nodes of a group than this are arranged together. */
    private static final int FEW = 8;
    private static final double AGAINST_ARROW = 2_000;
    private static final double INTO_OTHERS = 20_000;

    private final Scene scene;
    private final Memory memory;
    private final Map<String, Point> pinned;
    private final Function<List<LayoutNode>, GroupArrangement> arrangement;
    private final Cancellation cancellation;
    private final Map<String, Box> nodes = new LinkedHashMap<>();
    private final Map<String, Box> groups = new LinkedHashMap<>();
    private final BoxIndex nodeIndex = new BoxIndex();
    private final Set<String> pinnedGroups = new HashSet<>();

    /** @param pinned only nodes of the scene */
    Update(Scene scene, Placement previous, Map<String, Point> pinned,
           Function<List<LayoutNode>, GroupArrangement> arrangement, Cancellation cancellation) {
        this.scene = scene;
        this.memory = new Memory(scene, previous);
        this.pinned = pinned;
        this.arrangement = arrangement;
        this.cancellation = cancellation;
        pinned.keySet().forEach(id -> pinnedGroups.add(scene.groupOf(id)));
        settleNodes();
        drawGrounds();
        addNodes();
        settleGrounds();
        addGroups();
        addOutsiders();
    }

    Map<String, Box> nodes() {
        return nodes;
    }

    Map<String, Box> groups() {
        return groups;
    }

    /** Lets nodes make room for what is pinned and what has grown. Groups with pins may meet, so they settle together. */
    private void settleNodes() {
        Map<String, Box> shared = new LinkedHashMap<>();
        scene.members().forEach((group, members) -> {
            Map<String, Box> wanted = new LinkedHashMap<>();
            for (LayoutNode node : members) {
                if (pinned.containsKey(node.id())) {
                    Point pin = pinned.get(node.id());
                    wanted.put(node.id(), new Box(pin.x(), pin.y(), node.width(), node.height()));
                } else if (memory.places().containsKey(node.id())) {
                    wanted.put(node.id(), memory.places().get(node.id()));
                }
            }
            if (pinnedGroups.contains(group)) {
                shared.putAll(wanted);
            } else {
                nodes.putAll(settle(wanted));
            }
        });
        nodes.putAll(settle(shared));
        nodes.forEach(nodeIndex::put);
    }

    private Map<String, Box> settle(Map<String, Box> wanted) {
        Set<String> fixed = new LinkedHashSet<>(wanted.keySet());
        fixed.retainAll(pinned.keySet());
        return new Settlement(Spacing.NODE_NEAREST, Spacing.NODE_PUSHED, wanted, fixed, cancellation)
                .settle(wanted.keySet().stream().filter(memory.grown()::contains).toList());
    }

    private void drawGrounds() {
        scene.members().forEach((group, members) -> {
            List<Box> placed = members.stream().map(LayoutNode::id).filter(nodes::containsKey).map(nodes::get).toList();
            if (!group.isEmpty() && !placed.isEmpty()) {
                groups.put(group, memory.ground(group).around(Block.hull(placed)));
            }
        });
    }

    /** Finds places for new nodes in groups that stand already. */
    private void addNodes() {
        for (String group : List.copyOf(groups.keySet())) {
            List<LayoutNode> missing = missing(group);
            if (missing.size() > FEW) {
                Block block = arrangement.apply(missing).block(groups.get(group).width() / groups.get(group).height());
                Box place = findPlace(new Box(0, 0, block.width(), block.height()), group, List.of());
                Map<String, Box> places = new LinkedHashMap<>();
                block.copyTo(places, place.x(), place.y());
                places.forEach((id, box) -> put(id, group, box));
            } else {
                inOrder(missing).forEach(node -> put(node.id(), group,
                        findPlace(new Box(0, 0, node.width(), node.height()), group, scene.edgesOf(node.id()))));
            }
        }
    }

    private List<LayoutNode> missing(String group) {
        return scene.members().getOrDefault(group, List.of()).stream().filter(n -> !nodes.containsKey(n.id())).toList();
    }

    /** What is waited for first. */
    private List<LayoutNode> inOrder(List<LayoutNode> missing) {
        List<LayoutNode> open = new ArrayList<>(missing);
        List<LayoutNode> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            LayoutNode next = open.stream().filter(node -> scene.edgesOf(node.id()).stream().noneMatch(
                    edge -> edge.from().equals(node.id()) && open.stream().anyMatch(o -> o.id().equals(edge.to()))))
                    .findFirst().orElse(open.getFirst());
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private void put(String id, String group, Box box) {
        nodes.put(id, box);
        nodeIndex.put(id, box);
        if (!group.isEmpty()) {
            Box hull = groups.get(group).union(Ground.TIGHT.around(box));
            groups.put(group, hull);
        }
    }

    private Box findPlace(Box size, String group, List<LayoutEdge> edges) {
        List<Box> anchors = scene.members().get(group).stream().map(LayoutNode::id).filter(nodes::containsKey)
                .map(nodes::get).toList();
        List<Box> above = edges.stream().map(LayoutEdge::to).filter(nodes::containsKey).map(nodes::get).toList();
        List<Box> below = edges.stream().map(LayoutEdge::from).filter(nodes::containsKey).map(nodes::get).toList();
        Point ideal = ideal(size, above, below, anchors);
        FreePlace free = new FreePlace(box -> isFree(box, group), box -> cost(box, group, ideal, above, below));
        List<Point> proposals = new ArrayList<>(List.of(ideal));
        if (groups.containsKey(group)) {
            Box ground = groups.get(group);
            proposals.add(new Point(ground.x() + Spacing.PADDING, ground.y() + Spacing.PADDING_TOP));
        }
        return free.find(size, anchors, proposals).orElseGet(() -> {
            Box all = Block.hull(nodes.values());
            Box grounds = groups.isEmpty() ? all : all.union(Block.hull(groups.values()));
            return size.at(all.x(), grounds.bottom() + Spacing.LAYER_GAP);
        });
    }

    private boolean isFree(Box box, String group) {
        return nodeIndex.isFree(box.grown(Spacing.NODE_PUSHED)) && (!group.isEmpty()
                || groups.values().stream().noneMatch(ground -> ground.overlaps(box.grown(Spacing.GROUP_GAP))));
    }

    private static Point ideal(Box size, List<Box> above, List<Box> below, List<Box> anchors) {
        if (!above.isEmpty()) {
            Box hull = Block.hull(above);
            return new Point(hull.centerX() - size.width() / 2, hull.bottom() + Spacing.LAYER_GAP);
        }
        if (!below.isEmpty()) {
            Box hull = Block.hull(below);
            return new Point(hull.centerX() - size.width() / 2, hull.y() - Spacing.LAYER_GAP - size.height());
        }
        Box hull = anchors.isEmpty() ? size : Block.hull(anchors);
        return new Point(hull.x(), hull.y());
    }

    private double cost(Box box, String group, Point ideal, List<Box> above, List<Box> below) {
        double cost = Math.abs(box.x() - ideal.x()) * 0.5 + Math.abs(box.y() - ideal.y());
        if (above.stream().anyMatch(other -> other.bottom() + Spacing.NODE_PUSHED > box.y())
                || below.stream().anyMatch(other -> other.y() - Spacing.NODE_PUSHED < box.bottom())) {
            cost += AGAINST_ARROW;
        }
        if (groups.containsKey(group)) {
            Box ground = groups.get(group);
            Box needed = ground.union(Ground.TIGHT.around(box));
            cost += 2 * (needed.width() - ground.width() + needed.height() - ground.height());
            cost += ground.x() - needed.x() + ground.y() - needed.y();
            boolean meets = needed.width() + needed.height() > ground.width() + ground.height() + 0.5
                    && groups.entrySet().stream().anyMatch(other -> !other.getKey().equals(group)
                    && other.getValue().overlaps(needed.grown(Spacing.GROUP_NEAREST)));
            cost += meets ? INTO_OTHERS : 0;
        }
        return cost;
    }

    /** Lets groups, and nodes without one, make room for each other. Groups with pins stay. */
    private void settleGrounds() {
        Map<String, Box> wanted = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>();
        groups.forEach((group, box) -> {
            wanted.put("group " + group, box);
            if (pinnedGroups.contains(group)) {
                fixed.add("group " + group);
            }
        });
        for (LayoutNode node : scene.members().getOrDefault("", List.of())) {
            if (nodes.containsKey(node.id())) {
                wanted.put("node " + node.id(), nodes.get(node.id()));
                if (pinned.containsKey(node.id())) {
                    fixed.add("node " + node.id());
                }
            }
        }
        Map<String, Box> settled = new Settlement(Spacing.GROUP_NEAREST, Spacing.GROUP_GAP, wanted, fixed, cancellation)
                .settle(List.of());
        settled.forEach((key, box) -> {
            Box before = wanted.get(key);
            String name = key.substring(key.indexOf(' ') + 1);
            if (!box.equals(before)) {
                move(key.startsWith("group "), name, box.x() - before.x(), box.y() - before.y());
            }
        });
    }

    private void move(boolean isGroup, String name, double dx, double dy) {
        if (!isGroup) {
            nodes.computeIfPresent(name, (id, box) -> box.translated(dx, dy));
            return;
        }
        groups.computeIfPresent(name, (group, box) -> box.translated(dx, dy));
        for (LayoutNode node : scene.members().get(name)) {
            nodes.computeIfPresent(node.id(), (id, box) -> box.translated(dx, dy));
        }
    }

    /** Groups that are new stand below or beside all others. */
    private void addGroups() {
        for (String group : scene.members().keySet()) {
            List<LayoutNode> missing = missing(group);
            if (group.isEmpty() || groups.containsKey(group) || missing.isEmpty()) {
                continue;
            }
            Box all = nodes.isEmpty() ? new Box(0, 0, 0, 0) : Block.hull(nodes.values());
            Box bounds = groups.isEmpty() ? all : all.union(Block.hull(groups.values()));
            Block block = arrangement.apply(missing).block(1.8);
            Box size = Ground.TIGHT.around(new Box(0, 0, block.width(), block.height()));
            Box below = size.at(bounds.x(), bounds.bottom() + Spacing.GROUP_GAP);
            Box beside = size.at(bounds.right() + Spacing.GROUP_GAP, bounds.y());
            Box place = cost(bounds.union(below)) <= cost(bounds.union(beside)) ? below : beside;
            block.copyTo(nodes, place.x() + Spacing.PADDING, place.y() + Spacing.PADDING_TOP);
            groups.put(group, place);
        }
    }

    private static double cost(Box box) {
        return Block.cost(box.width(), box.height(), Spacing.ASPECT);
    }

    /** New nodes without a group stand outside of all groups. */
    private void addOutsiders() {
        List<LayoutNode> missing = missing("");
        if (missing.isEmpty()) {
            return;
        }
        nodes.forEach(nodeIndex::put);
        List<Box> anchors = new ArrayList<>(groups.values());
        anchors.addAll(nodes.values());
        Box all = anchors.isEmpty() ? new Box(0, 0, 0, 0) : Block.hull(anchors);
        Block block = arrangement.apply(missing).block(1.8);
        Box size = new Box(0, 0, block.width(), block.height());
        FreePlace free = new FreePlace(box -> isFree(box, ""), box -> cost(all.union(box)) + 0.01 * box.y());
        Box place = free.find(size, anchors.size() > 400 ? List.of(all) : anchors, List.of())
                .orElse(size.at(all.x(), all.bottom() + Spacing.LAYER_GAP));
        block.copyTo(nodes, place.x(), place.y());
    }
}
