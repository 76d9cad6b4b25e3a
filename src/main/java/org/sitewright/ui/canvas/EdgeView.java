package org.sitewright.ui.canvas;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import org.sitewright.layout.Point;
import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureWords;

/** An arrow on the canvas. */
final class EdgeView extends Group {
    /** At a selected node. */
    static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

    private final ShapeNodes shapeNodes = new ShapeNodes();
    private final EdgeDrawing drawing = new EdgeDrawing();
    private final PictureEdge edge;
    private List<Point> route;

    EdgeView(PictureEdge edge, List<Point> route) {
        this.edge = edge;
        this.route = route;
        getStyleClass().add("sw-edge");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(new PictureWords().describe(edge));
        draw();
    }

    void update(List<Point> newRoute) {
        if (!newRoute.equals(route)) {
            route = newRoute;
            draw();
        }
    }

    private void draw() {
        getChildren().setAll(shapeNodes.make(drawing.draw(edge, route)));
    }
}
