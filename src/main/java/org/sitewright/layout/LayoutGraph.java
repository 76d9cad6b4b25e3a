package org.sitewright.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be placed.
 *
 * @param nodes  in the order of the file; it decides wherever nothing else does
 * @param edges  one that names an unknown node, or a node twice, gets no route; of equal ones the first counts
 * @param groups in the order in which they shall stand; a group that only nodes name follows behind these, one without
 *               nodes is left out
 */
public record LayoutGraph(List<LayoutNode> nodes, List<LayoutEdge> edges, List<String> groups) {
    /** @throws IllegalArgumentException if two nodes have the same id */
    public LayoutGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        Set<String> seen = new HashSet<>();
        for (LayoutNode node : nodes) {
            if (!seen.add(node.id())) {
                throw new IllegalArgumentException("Two nodes of one id: " + node.id());
            }
        }
    }
}
