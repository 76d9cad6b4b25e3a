package org.sitewright.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * An icon that stands on a square ground.
 *
 * @param shapes in the units of the drawing, the ground first
 * @param colour of the ground, as the drawing has it: "#rrggbb"
 */
record SvgIcon(List<Shape> shapes, String colour) {
    SvgIcon {
        shapes = List.copyOf(shapes);
        if (shapes.isEmpty() || !(shapes.getFirst() instanceof Shape.RoundedRect)) {
            throw new IllegalArgumentException("An icon begins with its ground");
        }
    }

    private Shape.RoundedRect ground() {
        return (Shape.RoundedRect) shapes.getFirst();
    }

    /** The icon at a place, with a ground of this size: what the drawing leaves around it is cut off. */
    List<Shape> draw(double x, double y, double size) {
        double scale = size / ground().width();
        double left = x - ground().x() * scale;
        double top = y - ground().y() * scale;
        List<Shape> drawn = new ArrayList<>();
        for (Shape shape : shapes) {
            drawn.add(switch (shape) {
                case Shape.RoundedRect rect -> new Shape.RoundedRect(left + rect.x() * scale, top + rect.y() * scale,
                        rect.width() * scale, rect.height() * scale, rect.radius() * scale, rect.fill(), rect.stroke(),
                        rect.strokeWidth() * scale, 0);
                case Shape.Circle circle -> new Shape.Circle(left + circle.x() * scale, top + circle.y() * scale,
                        circle.radius() * scale, circle.fill(), circle.stroke(), circle.strokeWidth() * scale);
                case Shape.Path path -> placed(path, new PathBuilder(left, top, scale), scale);
                case Shape.TextRun run -> throw new IllegalStateException("Text in an icon: " + run.text());
            });
        }
        return drawn;
    }

    private static Shape.Path placed(Shape.Path path, PathBuilder to, double scale) {
        for (Shape.Segment segment : path.segments()) {
            switch (segment) {
                case Shape.Segment.Move(double x, double y) -> to.move(x, y);
                case Shape.Segment.Line(double x, double y) -> to.line(x, y);
                case Shape.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                        to.curve(x1, y1, x2, y2, x, y);
                case Shape.Segment.Close() -> to.close();
            }
        }
        return new Shape.Path(to.segments(), path.fill(), path.stroke(), path.strokeWidth() * scale, 0);
    }
}
