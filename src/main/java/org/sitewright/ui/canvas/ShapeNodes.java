package org.sitewright.ui.canvas;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.sitewright.picture.ArrowMarks;
import org.sitewright.picture.Ink;
import org.sitewright.picture.PathData;
import org.sitewright.picture.Shape;

/** Makes JavaFX nodes of a picture's shapes. Colours and fonts come from the style sheet, by the names of inks and letterings. */
final class ShapeNodes {
    List<Node> make(List<Shape> shapes) {
        return shapes.stream().map(this::make).toList();
    }

    Node make(Shape shape) {
        Node node = switch (shape) {
            case Shape.RoundedRect rect -> rectangle(rect);
            case Shape.Circle circle -> painted(new Circle(circle.x(), circle.y(), circle.radius()), circle.fill(),
                    circle.stroke(), circle.strokeWidth(), 0);
            case Shape.Path path -> path(path);
            case Shape.TextRun run -> text(run);
        };
        // The whole is what the mouse finds, not its pieces.
        node.setMouseTransparent(true);
        return node;
    }

    /**
     * Makes a piece of an arrow. A straight one is a line rather than a path: a path is painted by way of a mask as large as what
     * it spans, with a graphics card as without.
     */
    Node make(ArrowMarks.Mark mark) {
        if (!(mark.shape() instanceof Shape.Path path) || !path.isLine()) {
            return make(mark.shape());
        }
        javafx.scene.shape.Shape node = path.segments().size() == 2
                && path.segments().getFirst() instanceof Shape.Segment.Move(double x, double y)
                && path.segments().getLast() instanceof Shape.Segment.Line(double toX, double toY) ? new Line(x, y, toX, toY) : svg(path);
        node.setStrokeLineCap(StrokeLineCap.ROUND);
        painted(node, path.fill(), path.stroke(), path.strokeWidth(), path.dash());
        node.setStrokeDashOffset(mark.dashOffset());
        node.setMouseTransparent(true);
        return node;
    }

    private static Node rectangle(Shape.RoundedRect rect) {
        Rectangle rectangle = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
        rectangle.setArcWidth(2 * rect.radius());
        rectangle.setArcHeight(2 * rect.radius());
        return painted(rectangle, rect.fill(), rect.stroke(), rect.strokeWidth(), rect.dash());
    }

    private static Node path(Shape.Path path) {
        SVGPath node = svg(path);
        node.setStrokeLineCap(StrokeLineCap.ROUND);
        node.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return painted(node, path.fill(), path.stroke(), path.strokeWidth(), path.dash());
    }

    private static SVGPath svg(Shape.Path path) {
        SVGPath node = new SVGPath();
        node.setContent(PathData.of(path.segments()));
        return node;
    }

    private static Node painted(javafx.scene.shape.Shape node, Ink fill, Ink stroke, double width, double dash) {
        if (fill == Ink.NONE) {
            node.setFill(null);
        } else {
            node.getStyleClass().add("sw-fill-" + fill.styleName());
        }
        if (stroke == Ink.NONE) {
            node.setStroke(null);
        } else {
            node.getStyleClass().add("sw-stroke-" + stroke.styleName());
            node.setStrokeWidth(width);
            if (dash > 0) {
                node.getStrokeDashArray().setAll(dash, dash);
            }
        }
        return node;
    }

    private static Node text(Shape.TextRun run) {
        Text text = new Text(run.text());
        text.getStyleClass().addAll("sw-letters-" + run.lettering().styleName(), "sw-fill-" + run.ink().styleName());
        text.setTextOrigin(VPos.BASELINE);
        text.setX(run.x());
        text.setY(run.baseline());
        if (run.anchor() != Shape.Anchor.START) {
            double part = run.anchor() == Shape.Anchor.MIDDLE ? 0.5 : 1;
            text.layoutBoundsProperty().addListener((_, _, bounds) -> text.setX(run.x() - bounds.getWidth() * part));
            text.setX(run.x() - text.getLayoutBounds().getWidth() * part);
        }
        return text;
    }
}
