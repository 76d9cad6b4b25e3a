package org.sitewright.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph, made ready for the work: nothing twice, nothing unknown, and the nodes and edges of each group. */
final class Scene {
    private final Map<String, LayoutNode> nodes = new LinkedHashMap<>();
    private final List<LayoutEdge> edges;
    private final Map<String, List<LayoutNode>> members = new LinkedHashMap<>();
    private final Map<String, List<LayoutEdge>> edgesOf = new HashMap<>();

    Scene(LayoutGraph graph) {
        graph.groups().forEach(group -> members.put(group, new ArrayList<>()));
        for (LayoutNode node : graph.nodes()) {
            nodes.put(node.id(), node);
            members.computeIfAbsent(node.group(), g -> new ArrayList<>()).add(node);
        }
        members.values().removeIf(List::isEmpty);
        Set<LayoutEdge> distinct = new LinkedHashSet<>();
        for (LayoutEdge edge : graph.edges()) {
            boolean known = nodes.containsKey(edge.from()) && nodes.containsKey(edge.to());
            if (known && !edge.from().equals(edge.to()) && distinct.add(edge)) {
                edgesOf.computeIfAbsent(edge.from(), e -> new ArrayList<>()).add(edge);
                edgesOf.computeIfAbsent(edge.to(), e -> new ArrayList<>()).add(edge);
            }
        }
        edges = List.copyOf(distinct);
    }

    Map<String, LayoutNode> nodes() {
        return nodes;
    }

    /** Those that get a route. */
    List<LayoutEdge> edges() {
        return edges;
    }

    List<LayoutEdge> edgesOf(String id) {
        return edgesOf.getOrDefault(id, List.of());
    }

    String groupOf(String id) {
        return nodes.get(id).group();
    }

    /** The nodes by group, groups in their order; the empty name for those without. */
    Map<String, List<LayoutNode>> members() {
        return members;
    }

    /** The edges between nodes of a list. */
    List<LayoutEdge> edgesWithin(List<LayoutNode> list) {
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(node -> ids.add(node.id()));
        List<LayoutEdge> within = new ArrayList<>();
        for (LayoutNode node : list) {
            for (LayoutEdge edge : edgesOf(node.id())) {
                if (edge.from().equals(node.id()) && ids.contains(edge.to())) {
                    within.add(edge);
                }
            }
        }
        return within;
    }
}
