package org.sitewright.ui.canvas;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.sitewright.picture.Shape;

/** The signs of the canvas with their words, in a corner. As large as the canvas is at 100 %, however far away it is. */
final class LegendView extends StackPane {
    private final ShapeNodes pen;
    private final Scale scale = new Scale(1, 1);

    LegendView(ShapeNodes pen) {
        this.pen = pen;
        getStyleClass().add("sw-legend");
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(List<Shape> signs) {
        Group drawn = new Group(pen.make(signs));
        drawn.getTransforms().setAll(scale);
        // What the outer group tells of its size has the inner one's scale in it.
        getChildren().setAll(new Group(drawn));
        setOpacity(signs.isEmpty() ? 0 : 1);
    }

    void setScale(double actual) {
        scale.setX(actual);
        scale.setY(actual);
    }
}
