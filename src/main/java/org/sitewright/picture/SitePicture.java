package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is shown of a site, without places.
 *
 * @param title    the site's name
 * @param nodes    its services, in the order of the files; ids differ
 * @param edges    its arrows
 * @param groups   the grounds that services stand on: networks, or in a site of several files a room for each; ids differ
 * @param networks in a site of several files the networks that its rooms stand on
 * @param roads    the roads that are not among the arrows. They are no matter of the layout, and of those that can work not all are
 *                 always shown: an agent has one each, and most lead to crossbar
 */
public record SitePicture(String title, List<PictureNode> nodes, List<PictureEdge> edges, List<PictureGroup> groups,
        List<PictureNetwork> networks, List<PictureEdge> roads) {
    public SitePicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        networks = List.copyOf(networks);
        roads = List.copyOf(roads);
        if (nodes.stream().map(PictureNode::id).distinct().count() != nodes.size()) {
            throw new IllegalArgumentException("Two nodes with one id");
        }
    }

    /** A picture without rooms and roads. */
    public SitePicture(String title, List<PictureNode> nodes, List<PictureEdge> edges, List<PictureGroup> groups) {
        this(title, nodes, edges, groups, List.of(), List.of());
    }

    /**
     * The picture with roads among its arrows. To be made when all has its place.
     *
     * @param all whether those that can work are shown, too
     */
    public SitePicture withRoads(boolean all) {
        if (roads.isEmpty()) {
            return this;
        }
        List<PictureEdge> shown = new ArrayList<>(edges);
        roads.stream().filter(road -> all || road.kind() == PictureEdge.Kind.CANNOT_TALK).forEach(shown::add);
        return new SitePicture(title, nodes, shown, groups, networks, List.of());
    }

    /** The picture of nothing. */
    public static SitePicture empty(String title) {
        return new SitePicture(title, List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public Optional<PictureNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }
}
