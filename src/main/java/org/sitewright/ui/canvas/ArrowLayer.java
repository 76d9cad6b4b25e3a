package org.sitewright.ui.canvas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import org.sitewright.picture.ArrowMarks;
import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureEdge;

/** The arrows of a site: all of them, and before them those at selected services, and the selected one. */
final class ArrowLayer extends Group {
    /** At a selected node. */
    static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

    private final EdgeDrawing drawing;
    private final MarkLayer all;
    private final MarkLayer roads;
    private final MarkLayer near;
    private final MarkLayer selected;
    private Set<String> selectedNodes = Set.of();
    private Optional<PictureEdge> selectedEdge = Optional.empty();
    private boolean allRoads;

    ArrowLayer(Pens pens) {
        drawing = pens.edges();
        all = new MarkLayer(pens.shapes());
        roads = new MarkLayer(pens.shapes());
        near = new MarkLayer(pens.shapes());
        selected = new MarkLayer(pens.shapes());
        near.pseudoClassStateChanged(NEAR, true);
        selected.pseudoClassStateChanged(NodeView.SELECTED, true);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(all, roads, near, selected);
    }

    /** Shows the arrows of a site, or the same ones on other ways. */
    void show(SiteMap map) {
        all.show(map.arrows());
        showRoads(map);
        showSelected(map);
    }

    /** Says whether all roads are shown, or only those that cannot work and those of selected services. Needs another {@link #look}. */
    void setAllRoads(SiteMap map, boolean wanted) {
        allRoads = wanted;
        showRoads(map);
    }

    private void showRoads(SiteMap map) {
        roads.show(marks(map, allRoads ? map.quietRoads() : List.of()));
    }

    /** Says what is selected. Needs another {@link #look}; whether anything has changed. */
    boolean select(SiteMap map, Set<String> nodes, Optional<PictureEdge> edge) {
        if (nodes.equals(selectedNodes) && edge.equals(selectedEdge)) {
            return false;
        }
        selectedNodes = Set.copyOf(nodes);
        selectedEdge = edge;
        showSelected(map);
        return true;
    }

    private void showSelected(SiteMap map) {
        near.show(selectedNodes.isEmpty() ? ArrowMarks.of(List.of()) : marks(map, map.edges().stream()
                .filter(edge -> selectedNodes.contains(edge.from()) || selectedNodes.contains(edge.to())).toList()));
        selected.show(marks(map, selectedEdge.filter(map::hasEdge).stream().toList()));
    }

    private ArrowMarks marks(SiteMap map, Collection<PictureEdge> edges) {
        return ArrowMarks.of(edges.stream().map(edge -> drawing.draw(edge, map.route(edge))).toList());
    }

    /** Makes what is in view, as much as one pulse bears; whether that was all. */
    boolean look(Extent window) {
        boolean done = all.look(window);
        done &= roads.look(window);
        done &= near.look(window);
        return done & selected.look(window);
    }

    /** How many pieces of arrows are in the scene graph. */
    int size() {
        return all.size() + roads.size() + near.size() + selected.size();
    }
}
