package org.sitewright.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands. The maps keep the order of the graph.
 *
 * @param nodes  place of each node, by id
 * @param groups place of each group that has nodes, by name: its nodes, padding, and a strip of
 *               {@value Spacing#HEADING} pixels for a heading at its upper side
 * @param routes the points of each edge's line, from the border of the node that waits to the border of the one that it
 *               waits for; at least two. Corners are rounded: straight strokes from point to point look smooth
 */
public record Placement(Map<String, Box> nodes, Map<String, Box> groups, Map<LayoutEdge, List<Point>> routes) {
    /** The placement of nothing. */
    public static final Placement EMPTY = new Placement(Map.of(), Map.of(), Map.of());

    public Placement {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }

    /** The smallest box around nodes, groups and routes; empty at the origin if there are none. */
    public Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Map<String, Box> boxes : List.of(nodes, groups)) {
            for (Box box : boxes.values()) {
                left = Math.min(left, box.x());
                top = Math.min(top, box.y());
                right = Math.max(right, box.right());
                bottom = Math.max(bottom, box.bottom());
            }
        }
        for (List<Point> route : routes.values()) {
            for (Point point : route) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
        }
        return left > right ? new Box(0, 0, 0, 0) : Box.between(left, top, right, bottom);
    }
}
