package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredLayoutTest {
    private final LayeredLayout layout = new LayeredLayout();

    private Placement fresh(LayoutGraph graph) {
        return layout.place(graph, Map.of(), Optional.empty());
    }

    private Placement after(LayoutGraph graph, Placement before) {
        return layout.place(graph, Map.of(), Optional.of(before));
    }

    @Test
    void placesNothing() {
        Placement placement = fresh(new LayoutGraph(List.of(), List.of(), List.of("empty")));
        assertThat(placement).isEqualTo(Placement.EMPTY);
        assertThat(placement.bounds()).isEqualTo(new Box(0, 0, 0, 0));
    }

    @Test
    void putsCrossbarAboveWhatWaitsForItAndTheHostNetworkBelow() {
        Placement placement = fresh(Graphs.seed().graph());
        Map<String, Box> nodes = placement.nodes();
        assertThat(nodes.get("crossbar").bottom()).isLessThan(nodes.get("ocs-aggregator").y());
        assertThat(placement.groups().get(Graphs.DEFAULT).bottom()).isLessThan(placement.groups().get(Graphs.HOST).y());
        assertThat(placement.bounds().width() / placement.bounds().height()).isBetween(0.75, 2.0);
        List<Point> arrow = placement.routes().get(new LayoutEdge("ocs-aggregator", "crossbar"));
        assertThat(arrow).hasSize(2);
        assertThat(arrow.getFirst()).isEqualTo(new Point(nodes.get("crossbar").centerX(), nodes.get("ocs-aggregator").y()));
        assertThat(arrow.getLast()).isEqualTo(new Point(nodes.get("crossbar").centerX(), nodes.get("crossbar").bottom()));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 80, 5000})
    void packsNodesWithoutEdgesInRows(int count) {
        Box bounds = fresh(Graphs.isolated(count).graph()).bounds();
        assertThat(bounds.width() / bounds.height()).isBetween(0.9, 1.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 40, 400})
    void makesAStarAsWideAsANarrowCanvasIfItCanBeScrolled(int leaves) {
        CanvasSize narrow = new CanvasSize(388, 516);
        LayoutGraph graph = Graphs.star(leaves).graph();
        Placement placement = layout.place(graph, narrow, Map.of(), Optional.empty());
        Rules.check(graph, Map.of(), placement);
        assertThat(Rules.crossings(graph, placement)).isZero();
        Box bounds = placement.bounds();
        if (leaves <= 40) {
            assertThat(narrow.scale(bounds.width(), bounds.height())).isGreaterThanOrEqualTo(CanvasSize.READABLE);
        } else {
            assertThat(bounds.height() / bounds.width()).isLessThan(4);
        }
    }

    @Test
    void leavesEverythingWhereItIsOnAnotherCanvas() {
        LayoutGraph graph = Graphs.observatory().graph();
        Placement before = layout.place(graph, new CanvasSize(388, 516), Map.of(), Optional.empty());
        assertThat(layout.place(graph, new CanvasSize(1600, 700), Map.of(), Optional.of(before))).isEqualTo(before);
        assertThat(layout.place(graph, new CanvasSize(1600, 700), Map.of(), Optional.empty())).isNotEqualTo(before);
    }

    @Test
    void letsLinesOfAColumnRunDownOneAlley() {
        Placement placement = layout.place(Graphs.star(6).graph(), new CanvasSize(450, 600), Map.of(), Optional.empty());
        assertThat(placement.nodes().values().stream().map(Box::x).distinct()).hasSizeLessThanOrEqualTo(3);
        Box right = placement.nodes().values().stream().max(Comparator.comparingDouble(Box::x)).orElseThrow();
        long inAlley = placement.routes().values().stream().filter(route -> route.stream()
                .anyMatch(p -> p.x() == right.x() - Spacing.COLUMN_GAP / 2)).count();
        assertThat(inAlley).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 40, 400})
    void wrapsAStar(int leaves) {
        Placement placement = fresh(Graphs.star(leaves).graph());
        Rules.check(Graphs.star(leaves).graph(), Map.of(), placement);
        assertThat(placement.bounds().width() / placement.bounds().height()).isLessThan(3);
        assertThat(Rules.crossings(Graphs.star(leaves).graph(), placement)).isZero();
    }

    @Test
    void wrapsAWideLayerOfNodesThatAreNotAlike() {
        Graphs graph = new Graphs().groups("g").node("crossbar", "g");
        for (int i = 0; i < 24; i++) {
            graph.node("agent-" + i, "g").node("simulator-" + i, "g").edge("agent-" + i, "crossbar")
                    .edge("agent-" + i, "simulator-" + i);
        }
        Box bounds = fresh(graph.graph()).bounds();
        assertThat(bounds.width() / bounds.height()).isLessThan(4);
    }

    @Test
    void keepsTheOrderOfGroupsAndLeavesOutEmptyOnes() {
        LayoutGraph graph = new Graphs().groups("b", "none", "a").node("1", "a").node("2", "b").node("3", "c").graph();
        assertThat(fresh(graph).groups().keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void takesEdgesThatCannotBeDrawnForNone() {
        LayoutGraph graph = new Graphs().groups("g").node("a", "g").node("b", "g").edge("a", "a").edge("a", "gone")
                .edge("a", "b").edge("a", "b").graph();
        assertThat(fresh(graph).routes()).containsOnlyKeys(new LayoutEdge("a", "b"));
    }

    @Test
    void refusesTwoNodesOfOneNameAndNodesWithoutSize() {
        assertThatThrownBy(() -> new Graphs().node("a", "").node("a", "").graph()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LayoutNode("a", Double.NaN, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsEdgesThereAndBackApart() {
        LayoutGraph graph = new Graphs().groups("g").node("a", "g").node("b", "g").edge("a", "b").edge("b", "a").graph();
        Map<LayoutEdge, List<Point>> routes = fresh(graph).routes();
        List<Point> there = routes.get(new LayoutEdge("a", "b"));
        List<Point> back = routes.get(new LayoutEdge("b", "a"));
        assertThat(there.getFirst()).isNotEqualTo(back.getLast());
        assertThat(there.getLast()).isNotEqualTo(back.getFirst());
    }

    @Test
    void leavesGroupsAsideThatAnEdgeHasNoBusinessIn() {
        Graphs graph = new Graphs().groups("a", "b", "c", "d");
        for (String group : List.of("a", "b", "c", "d")) {
            for (int i = 0; i < 12; i++) {
                graph.node(group + i, group);
            }
        }
        Placement placement = fresh(graph.edge("d5", "a5").graph());
        List<Point> route = placement.routes().get(new LayoutEdge("d5", "a5"));
        assertThat(route).noneMatch(p -> placement.groups().get("b").contains(p.x(), p.y())
                || placement.groups().get("c").contains(p.x(), p.y()));
    }

    @Test
    void movesNothingForAnEdge() {
        Placement before = fresh(Graphs.observatory().graph());
        Placement after = after(Graphs.observatory().edge("influxdb", "crossbar").edge("lab-7", "host-agent-3").graph(), before);
        assertThat(after.nodes()).isEqualTo(before.nodes());
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.routes()).hasSize(before.routes().size() + 2);
    }

    @Test
    void findsAFreePlaceForANewNodeBelowWhatItWaitsFor() {
        Placement before = fresh(Graphs.observatory().graph());
        LayoutGraph graph = Graphs.observatory().node("new", Graphs.DEFAULT).edge("new", "loki").graph();
        Placement after = after(graph, before);
        assertThat(after.nodes()).containsAllEntriesOf(before.nodes());
        assertThat(after.nodes().get("new").y()).isGreaterThan(after.nodes().get("loki").bottom());
        Rules.check(graph, Map.of(), after);
    }

    @Test
    void leavesTheOthersWhenANodeGoesAndGivesItsPlaceToItsNewName() {
        Placement before = fresh(Graphs.seed().graph());
        LayoutGraph seed = Graphs.seed().graph();
        List<LayoutNode> nodes = new ArrayList<>(seed.nodes());
        LayoutNode influx = nodes.remove(1);
        Placement without = after(new LayoutGraph(nodes, seed.edges(), seed.groups()), before);
        assertThat(before.nodes()).containsAllEntriesOf(without.nodes());
        nodes.add(new LayoutNode("influx2", influx.width(), influx.height(), influx.group()));
        Placement renamed = after(new LayoutGraph(nodes, seed.edges(), seed.groups()), before);
        assertThat(renamed.nodes().get("influx2")).isEqualTo(before.nodes().get("influxdb"));
    }

    @Test
    void keepsPlacesWhenAGroupIsRenamed() {
        Placement before = fresh(Graphs.seed().graph());
        LayoutGraph seed = Graphs.seed().graph();
        List<LayoutNode> nodes = seed.nodes().stream().map(n -> new LayoutNode(n.id(), n.width(), n.height(),
                n.group().equals(Graphs.DEFAULT) ? "ocs-net" : n.group())).toList();
        Placement after = after(new LayoutGraph(nodes, seed.edges(), List.of("ocs-net", Graphs.HOST)), before);
        assertThat(after.nodes()).isEqualTo(before.nodes());
    }

    @Test
    void pushesOnlyWhatAGrownNodeWouldCover() {
        Placement before = fresh(Graphs.isolated(30).graph());
        LayoutGraph plain = Graphs.isolated(30).graph();
        List<LayoutNode> nodes = new ArrayList<>(plain.nodes());
        nodes.set(8, new LayoutNode("single-8", before.nodes().get("single-8").width() + 100, 75, Graphs.DEFAULT));
        LayoutGraph graph = new LayoutGraph(nodes, plain.edges(), plain.groups());
        Placement after = after(graph, before);
        Rules.check(graph, Map.of(), after);
        long moved = after.nodes().entrySet().stream()
                .filter(e -> before.nodes().get(e.getKey()).x() != e.getValue().x()
                        || before.nodes().get(e.getKey()).y() != e.getValue().y()).count();
        assertThat(moved).isBetween(1L, 4L);
        assertThat(after.nodes().get("single-8").x()).isEqualTo(before.nodes().get("single-8").x());
    }

    @Test
    void movesANodeThatChangesItsNetworkAndNoOther() {
        Placement before = fresh(Graphs.seed().graph());
        LayoutGraph seed = Graphs.seed().graph();
        List<LayoutNode> nodes = new ArrayList<>(seed.nodes());
        nodes.set(0, new LayoutNode("grafana", 178, 74, Graphs.HOST));
        LayoutGraph graph = new LayoutGraph(nodes, seed.edges(), seed.groups());
        Placement after = after(graph, before);
        Rules.check(graph, Map.of(), after);
        Map<String, Box> others = new LinkedHashMap<>(before.nodes());
        others.remove("grafana");
        assertThat(after.nodes()).containsAllEntriesOf(others);
    }

    @Test
    void givesWayToAPinnedNodeAndLetsItsGroupGrow() {
        Placement before = fresh(Graphs.seed().graph());
        Box host = before.groups().get(Graphs.HOST);
        Map<String, Point> pinned = Map.of("grafana", new Point(host.x() + 40, host.y() + 40));
        Placement after = layout.place(Graphs.seed().graph(), pinned, Optional.of(before));
        Rules.check(Graphs.seed().graph(), pinned, after);
        assertThat(after.groups().get(Graphs.DEFAULT).contains(after.nodes().get("grafana"))).isTrue();
        assertThat(after.groups().get(Graphs.HOST).overlaps(after.groups().get(Graphs.DEFAULT))).isFalse();
    }

    @Test
    void arrangesAnewWhatStoodSoBefore() {
        Map<String, Point> pinned = Map.of("grafana", new Point(700, 60), "ocs-LSA99ZZ", new Point(900, 400));
        Placement first = layout.place(Graphs.seed().graph(), pinned, Optional.empty());
        assertThat(layout.place(Graphs.seed().graph(), pinned, Optional.of(first))).isEqualTo(first);
        assertThat(layout.place(Graphs.seed().graph(), pinned, Optional.empty())).isEqualTo(first);
    }

    @Test
    void leadsLinesAroundNodesWithinGroupsAndAcross() {
        for (LayoutGraph graph : List.of(Graphs.observatory().graph(), Graphs.random(120, 6, 2).graph(),
                Graphs.random(400, 16, 3).graph())) {
            assertThat(Rules.crossings(graph, fresh(graph))).isZero();
        }
    }

    @Test
    void keepsLinesApartThatLeadToDifferentNodes() {
        Graphs graph = new Graphs().groups("top", "bottom");
        for (int i = 0; i < 4; i++) {
            graph.node("t" + i, "top").node("b" + i, "bottom");
        }
        graph.edge("b0", "t1").edge("b1", "t0").edge("b2", "t3").edge("b3", "t2").edge("b0", "t3").edge("b3", "t0");
        Placement placement = fresh(graph.graph());
        assertThat(Rules.crossings(graph.graph(), placement)).isZero();
        assertThat(Rules.shared(placement)).isLessThan(8);
    }

    @Test
    void stopsWhenTold() {
        assertThatThrownBy(() -> new LayeredLayout(() -> true).place(Graphs.seed().graph(), Map.of(), Optional.empty()))
                .isInstanceOf(CancellationException.class);
        AtomicInteger asked = new AtomicInteger();
        fresh(Graphs.observatory().graph());
        new LayeredLayout(() -> asked.incrementAndGet() < 0).place(Graphs.observatory().graph(), Map.of(), Optional.empty());
        int questions = asked.get();
        assertThat(questions).isGreaterThan(20);
        asked.set(0);
        assertThatThrownBy(() -> new LayeredLayout(() -> asked.incrementAndGet() > questions / 2)
                .place(Graphs.observatory().graph(), Map.of(), Optional.empty())).isInstanceOf(CancellationException.class);
    }

    @Test
    void stopsWhenItsThreadIsInterruptedAndLeavesTheMark() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> fresh(Graphs.seed().graph())).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
