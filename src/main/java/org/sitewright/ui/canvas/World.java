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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
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
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.VolumeInks;

/**
 * The site itself: grounds, arrows and nodes, of which only those in view are in the scene graph. New ones are made a few in
 * each pulse, so that a move over a large site never holds up the FX thread.
 */
final class World extends Group implements NodeView.ForReaders {
    private static final int NODES_PER_PULSE = 20;
    private static final int DROPPED_PER_PULSE = 60;
    private static final double AROUND = 60;
    private static final Duration AT_REST = Duration.millis(160);
    private static final Duration GLIDE = Duration.millis(130);
    private static final int MOST_GLIDING = 60;

    private final GroundLayer grounds;
    private final Group titles = new Group();
    private final Group nodeLayer = new Group();
    private final Overview overview = new Overview();
    private final Affine transform = new Affine();
    private final Pens pens;
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private final SVGPath farSelection = new SVGPath();
    private final CanvasSelection selection;
    private final Map<String, NodeView> nodeViews = new HashMap<>();
    private final Consumer<NodeView> nodeStyler;
    private final ArrowLayer arrows;
    private final Consumer<String> activated;

    private SiteMap map;
    private VolumeInks volumes;
    private Predicate<PictureNode> dimmed = PictureNode::dimmed;
    private Extent window = new Extent(0, 0, 0, 0);
    private Detail detail = Detail.FULL;
    private boolean scheduled;
    private boolean moving;

    /**
     * @param nodeStyler sets the states of a node's view, as selected
     * @param activated  hears that a screen reader has pressed a node
     */
    World(SiteMap map, Pens pens, CanvasSelection selection, Consumer<NodeView> nodeStyler, Consumer<String> activated) {
        this.map = map;
        this.pens = pens;
        this.selection = selection;
        this.nodeStyler = nodeStyler;
        this.arrows = new ArrowLayer(pens);
        this.grounds = new GroundLayer(pens);
        this.activated = activated;
        this.volumes = VolumeInks.of(map.picture());
        setManaged(false);
        getTransforms().add(transform);
        farSelection.getStyleClass().add("sw-far-selection");
        farSelection.setMouseTransparent(true);
        titles.setMouseTransparent(true);
        rest.setOnFinished(_ -> setMoving(false));
        getChildren().addAll(grounds, overview, farSelection, arrows, titles, nodeLayer);
    }

    /** Shows another state of the site; nodes that stay keep their views, and glide if {@code glide}. */
    void show(SiteMap newMap, VolumeInks newVolumes, boolean glide) {
        map = newMap;
        volumes = newVolumes;
        overview.invalidate();
        arrows.show(map);
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
        arrows.show(map);
        if (map.picture().nodes().stream().anyMatch(node -> node.ground().isPresent())) {
            drawGrounds();
        }
        refresh();
    }

    /** Moves the view. */
    void look(Viewport viewport, double width, double height) {
        if (viewport.scale() == transform.getMxx() && (viewport.x() != transform.getTx() || viewport.y() != transform.getTy())) {
            setMoving(true);
            rest.playFromStart();
        }
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

    /**
     * While the view moves, nodes are painted once and their pictures shifted, which costs a third. At rest they are painted as
     * they are, for a shifted picture is a little blurred.
     */
    private void setMoving(boolean now) {
        if (now != moving) {
            moving = now;
            nodeViews.values().forEach(view -> view.setCache(moving));
        }
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
        if (arrows.select(map, selection.ids(), selection.edge())) {
            refresh();
        }
        showFarSelection();
    }

    private void showFarSelection() {
        StringBuilder data = new StringBuilder();
        if (detail == Detail.BOX) {
            selection.ids().stream().sorted().forEach(id -> map.box(id).ifPresent(box -> Overview.rect(data, box)));
        }
        farSelection.setContent(data.toString());
    }

    /** Shows all roads, or only those that cannot work and those of selected services. */
    void setAllRoads(boolean wanted) {
        arrows.setAllRoads(map, wanted);
        refresh();
    }

    Optional<NodeView> view(String id) {
        return Optional.ofNullable(nodeViews.get(id));
    }

    int nodesInScene() {
        return nodeViews.size();
    }

    /** How many pieces of arrows are in the scene graph. */
    int arrowPiecesInScene() {
        return arrows.size();
    }

    @Override
    public void press(String id) {
        activated.accept(id);
    }

    @Override
    public String arrowsFrom(String id) {
        return map.edgesOf(id).stream().filter(edge -> edge.from().equals(id)).map(pens.pictureWords()::describe)
                .collect(Collectors.joining("; "));
    }

    private void drawGrounds() {
        List<Grounds.Ground> all = Grounds.of(map.picture(), map.placement());
        grounds.show(all);
        List<Node> titled = new ArrayList<>();
        for (Grounds.Ground ground : all) {
            titled.addAll(pens.shapes().make(pens.grounds().title(ground.group(), ground.box(), detail != Detail.FULL)));
        }
        titles.getChildren().setAll(titled);
    }

    /** Removes what is out of view and makes what has come into it, as much as one pulse bears. */
    private void refresh() {
        grounds.look(window);
        boolean far = detail == Detail.BOX;
        overview.setVisible(far);
        arrows.setVisible(!far);
        nodeLayer.setVisible(!far);
        if (far) {
            overview.show(map, dimmed);
        }
        Set<String> wanted = far ? Set.of() : map.nodesIn(window);
        boolean all = drop(wanted);
        all &= makeNodes(wanted);
        all &= far || arrows.look(window);
        if (!all && !scheduled) {
            scheduled = true;
            Platform.runLater(() -> {
                scheduled = false;
                refresh();
            });
        }
    }

    /** Removes views that are not wanted; those of services that are gone at once, others a few in each pulse. */
    private boolean drop(Set<String> wanted) {
        Set<Node> gone = new HashSet<>();
        boolean all = true;
        for (Iterator<Map.Entry<String, NodeView>> entries = nodeViews.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<String, NodeView> entry = entries.next();
            if (wanted.contains(entry.getKey())) {
                continue;
            }
            if (gone.size() >= DROPPED_PER_PULSE && map.has(entry.getKey())) {
                all = false;
                continue;
            }
            gone.add(entry.getValue());
            entries.remove();
        }
        if (!gone.isEmpty()) {
            nodeLayer.getChildren().removeAll(gone);
        }
        return all;
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
                view = new NodeView(node, box, detail, volumes, pens, this);
                view.setCache(moving);
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
