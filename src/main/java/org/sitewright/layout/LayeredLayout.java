package org.sitewright.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds places for nodes, groups and edges. What is waited for stands above what waits for it, in layers; cycles, nodes
 * placed by hand, and edges between groups excepted.
 *
 * <p>What holds for every placement:
 * <ul>
 * <li>The same input gives the same placement.
 * <li>A pinned node is exactly where it is pinned. No node overlaps another, unless both are pinned.
 * <li>Every node lies within the box of its group, below its heading.
 * <li>A group that holds no pinned node overlaps no other group and no node of another. Two groups that both hold pinned
 *     nodes may overlap, because neither can give way.
 * <li>With a previous placement, a node keeps its place unless a pinned or larger node, or a group that needs more room,
 *     takes it; edges alone never move a node.
 * </ul>
 *
 * <p>Safe for use by several threads, one placement each. The Eclipse Layout Kernel is loaded when edges are first
 * arranged: some 1,500 classes, which cost ten times as much as the arrangement of a hundred services. {@link #load()} does
 * that beforehand.
 */
public final class LayeredLayout {
    private final Cancellation cancellation;

    /** A layout that stops when its thread is interrupted. */
    public LayeredLayout() {
        this(() -> false);
    }

    /** A layout that stops when its thread is interrupted, or when it is told so. */
    public LayeredLayout(BooleanSupplier cancelled) {
        cancellation = new Cancellation(cancelled);
    }

    /**
     * Loads what arranging needs, so that the first site need not wait for it. Takes a second or so, and is for a thread that has
     * nothing better to do.
     */
    public static void load() {
        List<LayoutNode> nodes = Stream.of("a", "b", "c", "d").map(id -> new LayoutNode(id, 100, 50, id.equals("d") ? "y" : "x")).toList();
        List<LayoutEdge> edges = List.of(new LayoutEdge("a", "b"), new LayoutEdge("c", "b"), new LayoutEdge("b", "d"));
        new LayeredLayout().place(new LayoutGraph(nodes, edges, List.of("x", "y")), Map.of(), Optional.empty());
    }

    /** Places a graph for a canvas of the usual size. See the other method. */
    public Placement place(LayoutGraph graph, Map<String, Point> pinned, Optional<Placement> previous) {
        return place(graph, CanvasSize.DEFAULT, pinned, previous);
    }

    /**
     * Places a graph.
     *
     * @param size     what a fresh arrangement has to suit; another canvas alone never moves anything
     * @param pinned   upper left corners of nodes that were placed by hand; ids that the graph does not know are ignored
     * @param previous the placement to keep to; without one, or with one that knows none of the nodes, everything is
     *                 arranged anew
     * @throws java.util.concurrent.CancellationException if the thread is interrupted (its mark is left) or the layout
     *                                                    is told to stop
     */
    public Placement place(LayoutGraph graph, CanvasSize size, Map<String, Point> pinned,
                           Optional<Placement> previous) {
        cancellation.check();
        Scene scene = new Scene(graph);
        Map<String, Point> pins = new LinkedHashMap<>();
        scene.nodes().keySet().stream().filter(pinned::containsKey).forEach(id -> pins.put(id, pinned.get(id)));
        Function<List<LayoutNode>, GroupArrangement> arrangement = arrangement(scene, size);
        Optional<Placement> kept = previous.filter(p -> scene.nodes().keySet().stream().anyMatch(p.nodes()::containsKey));
        Placement base = kept.orElseGet(() -> arrange(scene, size, arrangement));
        Map<String, Box> nodes = base.nodes();
        Map<String, Box> groups = base.groups();
        if (kept.isPresent() || !pins.isEmpty()) {
            Update update = new Update(scene, base, pins, arrangement, cancellation);
            nodes = update.nodes();
            groups = update.groups();
        }
        return finish(scene, nodes, groups);
    }

    private static Placement arrange(Scene scene, CanvasSize size,
                                     Function<List<LayoutNode>, GroupArrangement> arrangement) {
        Map<String, GroupArrangement> arrangements = new LinkedHashMap<>();
        scene.members().forEach((group, members) -> arrangements.put(group, arrangement.apply(members)));
        CanvasArrangement canvas = new CanvasArrangement(arrangements, size);
        return new Placement(canvas.nodes(), canvas.groups(), Map.of());
    }

    private Placement finish(Scene scene, Map<String, Box> nodes, Map<String, Box> groups) {
        Map<String, Box> orderedNodes = new LinkedHashMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        scene.nodes().forEach((id, node) -> {
            orderedNodes.put(id, nodes.get(id));
            groupOf.put(id, node.group());
        });
        Map<String, Box> orderedGroups = new LinkedHashMap<>();
        scene.members().keySet().stream().filter(groups::containsKey).forEach(g -> orderedGroups.put(g, groups.get(g)));
        Router router = new Router(orderedNodes, groupOf, orderedGroups, cancellation);
        return new Placement(orderedNodes, orderedGroups, router.routes(scene.edges()));
    }

    private Function<List<LayoutNode>, GroupArrangement> arrangement(Scene scene, CanvasSize size) {
        Supplier<ElkLayers> layers = new Supplier<>() {
            private Optional<ElkLayers> loaded = Optional.empty();

            @Override
            public ElkLayers get() {
                if (loaded.isEmpty()) {
                    loaded = Optional.of(new ElkLayers(cancellation));
                }
                return loaded.get();
            }
        };
        return nodes -> new GroupArrangement(nodes, scene.edgesWithin(nodes), layers, size.aspect(), cancellation);
    }
}
