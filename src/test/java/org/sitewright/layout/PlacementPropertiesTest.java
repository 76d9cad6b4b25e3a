package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random graphs, pins and edits; each graph comes from one number, so that jqwik can repeat and shrink it. */
class PlacementPropertiesTest {
    private final LayeredLayout layout = new LayeredLayout();

    @Property(tries = 250)
    void nothingOverlapsInAFreshPlacement(@ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int count) {
        LayoutGraph graph = graph(new Random(seed), count);
        Placement placement = layout.place(graph, Map.of(), Optional.empty());
        Rules.check(graph, Map.of(), placement);
        assertThat(layout.place(graph, Map.of(), Optional.empty())).isEqualTo(placement);
        assertThat(layout.place(graph, Map.of(), Optional.of(placement))).isEqualTo(placement);
    }

    @Property(tries = 150)
    void nothingOverlapsOnCanvasesOfAllShapes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count,
                                              @ForAll @IntRange(min = 60, max = 2000) int width,
                                              @ForAll @IntRange(min = 60, max = 1500) int height) {
        LayoutGraph graph = graph(new Random(seed), count);
        CanvasSize size = new CanvasSize(width, height);
        Placement placement = layout.place(graph, size, Map.of(), Optional.empty());
        Rules.check(graph, Map.of(), placement);
        assertThat(layout.place(graph, size, Map.of(), Optional.empty())).isEqualTo(placement);
        assertThat(layout.place(graph, Map.of(), Optional.of(placement))).isEqualTo(placement);
    }

    @Property(tries = 250)
    void nothingOverlapsWithPins(@ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int count) {
        Random random = new Random(seed);
        LayoutGraph graph = graph(random, count);
        Map<String, Point> pinned = pins(random, graph);
        Placement placement = layout.place(graph, pinned, Optional.empty());
        Rules.check(graph, pinned, placement);
    }

    @Property(tries = 250)
    void nothingOverlapsThroughManyEdits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        Random random = new Random(seed);
        LayoutGraph graph = graph(random, count);
        Placement placement = layout.place(graph, Map.of(), Optional.empty());
        for (int i = 0; i < 6; i++) {
            graph = edited(random, graph, i);
            Map<String, Point> pinned = random.nextBoolean() ? Map.of() : pins(random, graph);
            placement = layout.place(graph, pinned, Optional.of(placement));
            Rules.check(graph, pinned, placement);
        }
    }

    @Property(tries = 150)
    void whatIsWaitedForStandsAbove(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int count,
                                    @ForAll @IntRange(min = 200, max = 1600) int width) {
        Random random = new Random(seed);
        Graphs graph = new Graphs().groups("g");
        for (int i = 0; i < count; i++) {
            graph.node("n" + i, 60 + random.nextInt(160), 30 + random.nextInt(90), "g");
            for (int j = random.nextInt(3); j > 0 && i > 0; j--) {
                graph.edge("n" + i, "n" + random.nextInt(Math.min(i, 12)));
            }
        }
        Placement placement = layout.place(graph.graph(), new CanvasSize(width, 700), Map.of(), Optional.empty());
        placement.routes().keySet().forEach(edge -> assertThat(placement.nodes().get(edge.to()).bottom())
                .as("%s", edge).isLessThan(placement.nodes().get(edge.from()).y()));
        assertThat(Rules.crossings(graph.graph(), placement)).isZero();
    }

    @Property(tries = 150)
    void addingLeavesEverythingInItsPlace(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int count) {
        Random random = new Random(seed);
        LayoutGraph graph = new LayoutGraph(graph(random, count).nodes().stream()
                .map(n -> new LayoutNode(n.id(), n.width(), n.height(), "g")).toList(), List.of(), List.of("g"));
        Placement before = layout.place(graph, Map.of(), Optional.empty());
        List<LayoutNode> nodes = new ArrayList<>(graph.nodes());
        nodes.add(random.nextInt(nodes.size()), new LayoutNode("new", 100 + random.nextInt(200), 60, "g"));
        Placement after = layout.place(new LayoutGraph(nodes, List.of(new LayoutEdge("new", nodes.getFirst().id())),
                graph.groups()), Map.of(), Optional.of(before));
        assertThat(after.nodes()).containsAllEntriesOf(before.nodes());
    }

    private static LayoutGraph graph(Random random, int count) {
        Graphs graph = new Graphs();
        int groups = 1 + random.nextInt(5);
        for (int i = 0; i < groups; i++) {
            graph.groups("g" + i);
        }
        for (int i = 0; i < count; i++) {
            int group = random.nextInt(groups + 1);
            graph.node("n" + i, 40 + random.nextInt(220), 20 + random.nextInt(140), group == groups ? "" : "g" + group);
        }
        for (int i = random.nextInt(count + 1); i > 0; i--) {
            graph.edge("n" + random.nextInt(count), "n" + random.nextInt(count));
        }
        return graph.graph();
    }

    private static Map<String, Point> pins(Random random, LayoutGraph graph) {
        Map<String, Point> pinned = new LinkedHashMap<>();
        for (LayoutNode node : graph.nodes()) {
            if (random.nextInt(5) == 0) {
                pinned.put(node.id(), new Point(random.nextInt(2000) - 400, random.nextInt(1600) - 400));
            }
        }
        return pinned;
    }

    private static LayoutGraph edited(Random random, LayoutGraph graph, int step) {
        List<LayoutNode> nodes = new ArrayList<>(graph.nodes());
        for (int i = random.nextInt(3); i > 0 && nodes.size() > 1; i--) {
            nodes.remove(random.nextInt(nodes.size()));
        }
        for (int i = 0; i < nodes.size(); i++) {
            LayoutNode node = nodes.get(i);
            if (random.nextInt(8) == 0) {
                nodes.set(i, new LayoutNode(node.id(), 40 + random.nextInt(400), 20 + random.nextInt(300), node.group()));
            } else if (random.nextInt(12) == 0) {
                nodes.set(i, new LayoutNode(node.id(), node.width(), node.height(), random.nextBoolean() ? "" : "g1"));
            }
        }
        for (int i = random.nextInt(random.nextBoolean() ? 3 : 14); i > 0; i--) {
            nodes.add(new LayoutNode("new-" + step + "-" + i, 80 + random.nextInt(120), 60, random.nextBoolean() ? "" : "g" + random.nextInt(7)));
        }
        List<LayoutEdge> edges = new ArrayList<>(graph.edges());
        edges.add(new LayoutEdge(nodes.getFirst().id(), nodes.getLast().id()));
        return new LayoutGraph(nodes, edges, graph.groups());
    }
}
