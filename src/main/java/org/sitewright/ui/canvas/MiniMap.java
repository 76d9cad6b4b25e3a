package org.sitewright.ui.canvas;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureNode;

/** The whole site in a corner, with the part that is in view framed. Hidden while all is in view. */
final class MiniMap extends Region {
    private static final double WIDTH = 168;
    private static final double HEIGHT = 116;
    private static final double PADDING = 6;

    private final Overview overview = new Overview();
    private final Affine transform = new Affine();
    private final Rectangle frame = new Rectangle();
    private final Rectangle clip = new Rectangle(WIDTH, HEIGHT);
    private double scale = 1;

    /** @param centre hears which point of the picture shall be in the middle of the view */
    MiniMap(CanvasWords words, Consumer<Point> centre) {
        getStyleClass().add("sw-minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.of("overview"));
        resize(WIDTH, HEIGHT);
        setManaged(false);
        overview.getTransforms().add(transform);
        frame.getStyleClass().add("sw-minimap-frame");
        frame.setManaged(false);
        setClip(clip);
        getChildren().addAll(overview, frame);
        addEventHandler(MouseEvent.ANY, event -> {
            boolean moves = event.getEventType() == MouseEvent.MOUSE_PRESSED
                    || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
            if (moves) {
                centre.accept(new Point((event.getX() - transform.getTx()) / scale,
                        (event.getY() - transform.getTy()) / scale));
            }
            event.consume();
        });
    }

    void invalidate() {
        overview.invalidate();
    }

    /** Shows where the view stands. */
    void show(SiteMap map, Predicate<PictureNode> dimmed, Extent seen) {
        boolean needed = !map.nodes().isEmpty() && !seen.contains(map.extent());
        setVisible(needed);
        if (!needed) {
            return;
        }
        Extent all = map.extent();
        scale = Math.min((WIDTH - 2 * PADDING) / all.width(), (HEIGHT - 2 * PADDING) / all.height());
        transform.setToTransform(scale, 0, WIDTH / 2 - all.centre().x() * scale, 0, scale,
                HEIGHT / 2 - all.centre().y() * scale);
        overview.show(map, dimmed);
        double left = seen.minX() * scale + transform.getTx();
        double top = seen.minY() * scale + transform.getTy();
        frame.setX(Math.clamp(left, 1, WIDTH - 8));
        frame.setY(Math.clamp(top, 1, HEIGHT - 8));
        frame.setWidth(Math.max(6, Math.min(WIDTH - 2, left + seen.width() * scale) - frame.getX()));
        frame.setHeight(Math.max(6, Math.min(HEIGHT - 2, top + seen.height() * scale) - frame.getY()));
    }
}
