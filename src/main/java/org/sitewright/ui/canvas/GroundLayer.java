package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.sitewright.layout.Box;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Grounds;

/**
 * The grounds that services stand on. Of one that is larger than the view no more is drawn than the view needs: the painter
 * goes through all that lies within a border, even where the border itself is nowhere to be seen.
 */
final class GroundLayer extends Group {
    /** How far a border that is out of view stays away, at least. */
    private static final double BEYOND = 60;
    /** Borders are cut by a multiple of this, so that they seldom change; whole dashes fit into it. */
    private static final double CUT = 200;

    /** A ground, where it lies, and the rectangles that it is drawn with. */
    private record Drawn(Box box, List<Rectangle> rectangles) {}

    private final Pens pens;
    private List<Drawn> drawn = List.of();

    GroundLayer(Pens pens) {
        this.pens = pens;
    }

    void show(List<Grounds.Ground> grounds) {
        List<Drawn> all = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (Grounds.Ground ground : grounds) {
            List<Rectangle> rectangles = pens.shapes().make(pens.grounds().draw(ground.group(), ground.box())).stream()
                    .map(Rectangle.class::cast).toList();
            nodes.addAll(rectangles);
            all.add(new Drawn(ground.box(), rectangles));
        }
        drawn = all;
        getChildren().setAll(nodes);
    }

    /** Draws what this part of the picture needs. */
    void look(Extent window) {
        for (Drawn ground : drawn) {
            Box box = ground.box();
            double left = cut(window.minX() - box.x());
            double top = cut(window.minY() - box.y());
            double width = Math.max(0, box.width() - left - cut(box.right() - window.maxX()));
            double height = Math.max(0, box.height() - top - cut(box.bottom() - window.maxY()));
            for (Rectangle rectangle : ground.rectangles()) {
                rectangle.setX(box.x() + left);
                rectangle.setY(box.y() + top);
                rectangle.setWidth(width);
                rectangle.setHeight(height);
            }
        }
    }

    private static double cut(double outside) {
        return Math.max(0, Math.floor((outside - BEYOND) / CUT) * CUT);
    }
}
