package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Affine;
import javafx.util.Duration;
import org.sitewright.layout.Box;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Grounds;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.VolumeInks;

/**
 * The site itself: grounds, arrows and nodes, of which only those in view are in the scene graph. New ones are made a few in
 * each pulse, so that a move over a large site never holds up the FX thread.
 */
final class World extends Group {
    private static final int NODES_PER_PULSE = 20;
    private static final int EDGES_PER_PULSE = 40;
    private static final int DROPPED_PER_PULSE = 60;
    private static final double AROUND = 60;
    private static final Duration GLIDE = Duration.millis(130);
    private static final int MOST_GLIDING = 60;

    private final Group grounds = new Group();
    private final Group titles = new Group();
    private final Group edgeLayer = new Group();
    private final Group nodeLayer = new Group();
    private final Overview overview = new Overview();
    private final Affine transform = new Affine();
    private final Pens pens;
    private final SVGPath farSelection = new SVGPath();
    private final CanvasSelection selection;
    private final Map<String, NodeView> nodeViews = new HashMap<>();
    private final Map<PictureEdge, EdgeView> edgeViews = new HashMap<>();
    private final Consumer<NodeView> nodeStyler;
    private final BiConsumer<PictureEdge, EdgeView> edgeStyler;
    private final Consumer<String> activated;

    private SiteMap map;
    private VolumeInks volumes;
    private Predicate<PictureNode> dimmed = PictureNode::dimmed;
    private Extent window = new Extent(0, 0, 0, 0);
    private Detail detail = Detail.FULL;
    private boolean scheduled;

    /**
     * @param nodeStyler sets the states of a node's view, as selected
     * @param edgeStyler sets the states of an arrow's view
     * @param activated  hears that a screen reader has pressed a node
     */
    World(SiteMap map, Pens pens, CanvasSelection selection, Consumer<NodeView> nodeStyler,
            BiConsumer<PictureEdge, EdgeView> edgeStyler, Consumer<String> activated) {
        this.map = map;
        this.pens = pens;
        this.selection = selection;
        this.nodeStyler = nodeStyler;
        this.edgeStyler = edgeStyler;
        this.activated = activated;
        this.volumes = VolumeInks.of(map.picture());
        setManaged(false);
        getTransforms().add(transform);
        farSelection.getStyleClass().add("sw-far-selection");
        farSelection.setMouseTransparent(true);
        titles.setMouseTransparent(true);
        getChildren().addAll(grounds, overview, farSelection, edgeLayer, titles, nodeLayer);
    }

    /** Shows another state of the site; nodes that stay keep their views, and glide if {@code glide}. */
    void show(SiteMap newMap, VolumeInks newVolumes, boolean glide) {
        map = newMap;
        volumes = newVolumes;
        overview.invalidate();
        drawGrounds();
        Map<String, Box> before = new HashMap<>();
        nodeViews.forEach((id, view) -> before.put(id, view.box()));
        refresh();
        if (glide) {
            glide(before);
        }
    }

    /** Shows the same site with nodes at other places. */
    void move(SiteMap newMap) {
        map = newMap;
        overview.invalidate();
        refresh();
    }

    /** Moves the view. */
    void look(Viewport viewport, double width, double height) {
        transform.setToTransform(viewport.scale(), 0, viewport.x(), 0, viewport.scale(), viewport.y());
        window = viewport.visible(width, height).grown(AROUND / viewport.scale());
        Detail now = Detail.at(viewport.scale());
        if (now != detail) {
            boolean farChanged = (now == Detail.FULL) != (detail == Detail.FULL);
            detail = now;
            if (farChanged) {
                drawGrounds();
            }
            showFarSelection();
        }
        refresh();
    }

    void setDimmed(Predicate<PictureNode> newDimmed) {
        dimmed = newDimmed;
        overview.invalidate();
        refresh();
        restyle();
    }

    boolean isDimmed(PictureNode node) {
        return dimmed.test(node);
    }

    /** Sets the states of all views again. */
    void restyle() {
        nodeViews.values().forEach(nodeStyler);
        edgeViews.forEach(edgeStyler);
        showFarSelection();
    }

    private void showFarSelection() {
        StringBuilder data = new StringBuilder();
        if (detail == Detail.BOX) {
            selection.ids().stream().sorted().forEach(id -> map.box(id).ifPresent(box -> Overview.rect(data, box)));
        }
        farSelection.setContent(data.toString());
    }

    Optional<NodeView> view(String id) {
        return Optional.ofNullable(nodeViews.get(id));
    }

    int nodesInScene() {
        return nodeViews.size();
    }

    int edgesInScene() {
        return edgeViews.size();
    }

    private void drawGrounds() {
        List<Node> drawn = new ArrayList<>();
        List<Node> titled = new ArrayList<>();
        for (Grounds.Ground ground : Grounds.of(map.picture(), map.placement())) {
            drawn.addAll(pens.shapes().make(pens.grounds().draw(ground.group(), ground.box())));
            titled.addAll(pens.shapes().make(pens.grounds().title(ground.group(), ground.box(), detail != Detail.FULL)));
        }
        grounds.getChildren().setAll(drawn);
        titles.getChildren().setAll(titled);
    }

    /** Removes what is out of view and makes what has come into it, as much as one pulse bears. */
    private void refresh() {
        boolean far = detail == Detail.BOX;
        overview.setVisible(far);
        edgeLayer.setVisible(!far);
        nodeLayer.setVisible(!far);
        if (far) {
            overview.show(map, dimmed);
        }
        Set<String> wanted = far ? Set.of() : map.nodesIn(window);
        boolean all = drop(nodeViews, wanted, nodeLayer);
        all &= makeNodes(wanted);
        Set<PictureEdge> wantedEdges = new HashSet<>();
        if (!far) {
            map.edges().stream().filter(edge -> map.meets(edge, window)).forEach(wantedEdges::add);
        }
        all &= drop(edgeViews, wantedEdges, edgeLayer);
        all &= makeEdges(wantedEdges);
        if (!all && !scheduled) {
            scheduled = true;
            Platform.runLater(() -> {
                scheduled = false;
                refresh();
            });
        }
    }

    /** Removes views that are not wanted; those of services that are gone at once, others a few in each pulse. */
    private <K, V extends Node> boolean drop(Map<K, V> views, Set<K> wanted, Group layer) {
        Set<Node> gone = new HashSet<>();
        boolean all = true;
        for (Iterator<Map.Entry<K, V>> entries = views.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<K, V> entry = entries.next();
            if (wanted.contains(entry.getKey())) {
                continue;
            }
            if (gone.size() >= DROPPED_PER_PULSE && isPresent(entry.getKey())) {
                all = false;
                continue;
            }
            gone.add(entry.getValue());
            entries.remove();
        }
        if (!gone.isEmpty()) {
            layer.getChildren().removeAll(gone);
        }
        return all;
    }

    /** Whether the site still has what a view stands for. */
    private boolean isPresent(Object key) {
        return switch (key) {
            case String id -> map.has(id);
            case PictureEdge edge -> map.hasEdge(edge);
            default -> false;
        };
    }

    private boolean makeNodes(Collection<String> wanted) {
        int left = NODES_PER_PULSE;
        List<Node> fresh = new ArrayList<>();
        for (String id : wanted) {
            PictureNode node = map.node(id).orElseThrow();
            Box box = map.box(id).orElseThrow();
            NodeView view = nodeViews.get(id);
            boolean costly = view == null || view.detail() != detail || !view.node().equals(node);
            if (costly && left-- <= 0) {
                continue;
            }
            if (view == null) {
                view = new NodeView(node, box, detail, volumes, pens, activated);
                nodeViews.put(id, view);
                fresh.add(view);
                nodeStyler.accept(view);
            } else {
                view.update(node, box, detail, volumes);
            }
        }
        nodeLayer.getChildren().addAll(fresh);
        return left >= 0;
    }

    private boolean makeEdges(Set<PictureEdge> wanted) {
        int left = EDGES_PER_PULSE;
        List<Node> fresh = new ArrayList<>();
        for (PictureEdge edge : wanted) {
            EdgeView view = edgeViews.get(edge);
            if (view != null) {
                view.update(map.route(edge));
            } else if (left-- > 0) {
                view = new EdgeView(edge, map.route(edge), pens);
                edgeViews.put(edge, view);
                fresh.add(view);
                edgeStyler.accept(edge, view);
            }
        }
        edgeLayer.getChildren().addAll(fresh);
        return left >= 0;
    }

    private void glide(Map<String, Box> before) {
        List<NodeView> moved = nodeViews.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(view -> view.box().x() != before.get(view.node().id()).x()
                        || view.box().y() != before.get(view.node().id()).y()).toList();
        if (moved.size() > MOST_GLIDING) {
            return;
        }
        for (NodeView view : moved) {
            Box from = before.get(view.node().id());
            TranslateTransition glide = new TranslateTransition(GLIDE, view);
            glide.setFromX(from.x() - view.box().x());
            glide.setFromY(from.y() - view.box().y());
            glide.setToX(0);
            glide.setToY(0);
            glide.setInterpolator(Interpolator.EASE_OUT);
            glide.play();
        }
    }
}
