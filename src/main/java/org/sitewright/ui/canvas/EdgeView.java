package org.sitewright.ui.canvas;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import org.sitewright.layout.Point;
import org.sitewright.picture.PictureEdge;

/** An arrow on the canvas. */
final class EdgeView extends Group {
    /** At a selected node. */
    static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

    private final Pens pens;
    private final PictureEdge edge;
    private List<Point> route;

    EdgeView(PictureEdge edge, List<Point> route, Pens pens) {
        this.pens = pens;
        this.edge = edge;
        this.route = route;
        getStyleClass().add("sw-edge");
        setManaged(false);
        if (edge.problem() != PictureEdge.Problem.NONE) {
            // In front of sound arrows that end at the same place.
            setViewOrder(-1);
        }
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(pens.pictureWords().describe(edge));
        draw();
    }

    void update(List<Point> newRoute) {
        if (!newRoute.equals(route)) {
            route = newRoute;
            draw();
        }
    }

    private void draw() {
        getChildren().setAll(pens.shapes().make(pens.edges().draw(edge, route)));
    }
}
