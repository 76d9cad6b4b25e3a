package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold for every placement. */
final class Rules {
    private Rules() {
    }

    static void check(LayoutGraph graph, Map<String, Point> pinned, Placement placement) {
        Set<String> pinnedGroups = new HashSet<>();
        for (LayoutNode node : graph.nodes()) {
            Box box = placement.nodes().get(node.id());
            assertThat(box.width()).isEqualTo(node.width());
            assertThat(box.height()).isEqualTo(node.height());
            if (pinned.containsKey(node.id())) {
                pinnedGroups.add(node.group().isEmpty() ? "node " + node.id() : node.group());
                assertThat(new Point(box.x(), box.y())).isEqualTo(pinned.get(node.id()));
            }
            if (!node.group().isEmpty()) {
                Box ground = placement.groups().get(node.group());
                assertThat(Box.between(ground.x(), ground.y() + Spacing.HEADING, ground.right(), ground.bottom()).contains(box))
                        .as("%s %s in %s %s", node.id(), box, node.group(), ground).isTrue();
            }
        }
        checkNodes(graph, pinned, placement);
        checkGroups(graph, placement, pinnedGroups);
        placement.routes().forEach((edge, route) -> {
            assertThat(route.size()).isGreaterThanOrEqualTo(2);
            assertOnBorder(placement.nodes().get(edge.from()), route.getFirst());
            assertOnBorder(placement.nodes().get(edge.to()), route.getLast());
        });
        assertThat(placement.bounds().width()).isFinite();
    }

    private static void checkNodes(LayoutGraph graph, Map<String, Point> pinned, Placement placement) {
        List<LayoutNode> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                String a = nodes.get(i).id();
                String b = nodes.get(j).id();
                if (!pinned.containsKey(a) || !pinned.containsKey(b)) {
                    assertThat(placement.nodes().get(a).overlaps(placement.nodes().get(b))).as("%s over %s", a, b).isFalse();
                }
            }
        }
    }

    private static void checkGroups(LayoutGraph graph, Placement placement, Set<String> pinnedGroups) {
        List<Map.Entry<String, Box>> grounds = new ArrayList<>(placement.groups().entrySet());
        graph.nodes().stream().filter(n -> n.group().isEmpty())
                .forEach(n -> grounds.add(Map.entry("node " + n.id(), placement.nodes().get(n.id()))));
        for (int i = 0; i < grounds.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map.Entry<String, Box> a = grounds.get(i);
                Map.Entry<String, Box> b = grounds.get(j);
                if (!pinnedGroups.contains(a.getKey()) || !pinnedGroups.contains(b.getKey())) {
                    assertThat(a.getValue().overlaps(b.getValue())).as("%s over %s", a, b).isFalse();
                }
            }
        }
    }

    /** In how many nodes lines have no business and yet pass. */
    static int crossings(LayoutGraph graph, Placement placement) {
        int count = 0;
        for (Map.Entry<LayoutEdge, List<Point>> route : placement.routes().entrySet()) {
            for (LayoutNode node : graph.nodes()) {
                boolean end = node.id().equals(route.getKey().from()) || node.id().equals(route.getKey().to());
                if (!end && passes(route.getValue(), placement.nodes().get(node.id()))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The longest stretch, in pixels, on which lines that lead to different nodes lie upon each other. */
    static double shared(Placement placement) {
        double longest = 0;
        for (Map.Entry<LayoutEdge, List<Point>> one : placement.routes().entrySet()) {
            for (Map.Entry<LayoutEdge, List<Point>> other : placement.routes().entrySet()) {
                if (!one.getKey().to().equals(other.getKey().to())) {
                    for (int i = 1; i < one.getValue().size(); i++) {
                        for (int j = 1; j < other.getValue().size(); j++) {
                            longest = Math.max(longest, shared(stretch(one.getValue(), i), stretch(other.getValue(), j)));
                        }
                    }
                }
            }
        }
        return longest;
    }

    private static double shared(Box a, Box b) {
        boolean level = a.height() == 0 && b.height() == 0 && Math.abs(a.y() - b.y()) < 1;
        boolean upright = a.width() == 0 && b.width() == 0 && Math.abs(a.x() - b.x()) < 1;
        return level ? Math.min(a.right(), b.right()) - Math.max(a.x(), b.x())
                : upright ? Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()) : 0;
    }

    private static Box stretch(List<Point> route, int end) {
        Point a = route.get(end - 1);
        Point b = route.get(end);
        return Box.between(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    private static boolean passes(List<Point> route, Box box) {
        for (int i = 1; i < route.size(); i++) {
            if (stretch(route, i).grown(0.01).overlaps(box.grown(-0.1))) {
                return true;
            }
        }
        return false;
    }

    private static void assertOnBorder(Box box, Point point) {
        double distance = Math.min(Math.min(Math.abs(point.x() - box.x()), Math.abs(point.x() - box.right())),
                Math.min(Math.abs(point.y() - box.y()), Math.abs(point.y() - box.bottom())));
        assertThat(distance).isCloseTo(0, within(1e-6));
        assertThat(box.grown(1e-6).contains(point.x(), point.y())).as("%s on %s", point, box).isTrue();
    }
}
