package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Legend;

/**
 * The signs of the canvas with their words, in a corner. As large as the canvas is at 100 %, however far away it is. Beside the
 * controls, if there is room; what a site of several files has to say goes above them otherwise, in rows.
 */
final class LegendView extends StackPane {
    private static final double ABOVE = 4;

    private final ShapeNodes pen;
    private final Scale scale = new Scale(1, 1);
    private Legend legend = Legend.EMPTY;
    private double taken;

    LegendView(ShapeNodes pen) {
        this.pen = pen;
        getStyleClass().add("sw-legend");
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(Legend signs) {
        legend = signs;
        arrange(Double.MAX_VALUE);
        setOpacity(signs.isEmpty() ? 0 : 1);
    }

    void setScale(double actual) {
        scale.setX(actual);
        scale.setY(actual);
    }

    /** Finds its place on a canvas of a size. */
    void place(double width, double height, double corner, double controlsWidth, double controlsHeight) {
        if (taken > 0) {
            arrange(Double.MAX_VALUE);
            taken = 0;
        }
        autosize();
        boolean fits = getWidth() + 3 * corner + controlsWidth < width;
        setVisible(fits);
        if (!fits && legend.mayBreak()) {
            arrange((width - 2 * corner - (getWidth() - legend.width() * scale.getX())) / scale.getX());
            autosize();
            taken = getHeight() + ABOVE;
            relocate(corner, height - corner - controlsHeight - taken);
        } else {
            relocate(corner, height - corner - controlsHeight / 2 - getHeight() / 2);
        }
    }

    /** In rows it is so large that it may stand before nodes, which are what the user wants to see. */
    void keepOffNodes(SiteMap map, Viewport viewport) {
        if (taken > 0) {
            Extent behind = Extent.between(viewport.toPicture(getLayoutX(), getLayoutY()),
                    viewport.toPicture(getLayoutX() + getWidth(), getLayoutY() + getHeight()));
            setVisible(map.nodesIn(behind).isEmpty());
        }
    }

    /** What it needs of the height above the controls. */
    double above() {
        return taken;
    }

    /** In one row, or in as many as a width makes. */
    private void arrange(double width) {
        List<Group> signs = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Legend.Entry entry : legend.entries()) {
            if (x > 0 && x + entry.width() > width) {
                x = 0;
                y += legend.height();
            }
            Group sign = new Group(pen.make(entry.shapes()));
            sign.setLayoutX(x - entry.start());
            sign.setLayoutY(y);
            signs.add(sign);
            x += entry.width() + Legend.GAP;
        }
        Group drawn = new Group(signs.toArray(Group[]::new));
        drawn.getTransforms().setAll(scale);
        // What the outer group tells of its size has the inner one's scale in it.
        getChildren().setAll(new Group(drawn));
    }
}
