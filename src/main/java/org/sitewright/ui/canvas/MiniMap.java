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
    private static final double LARGEST_WIDTH = 168;
    private static final double SMALLEST_WIDTH = 96;
    /** Of the view's width. */
    private static final double SHARE = 0.28;
    /** Width by height. */
    private static final double ASPECT = 168.0 / 116;
    private static final double PADDING = 6;

    private final Overview overview = new Overview();
    private final Affine transform = new Affine();
    private final Rectangle frame = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private double scale = 1;

    /** @param centre hears which point of the picture shall be in the middle of the view */
    MiniMap(CanvasWords words, Consumer<Point> centre) {
        getStyleClass().add("sw-minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.of("overview"));
        setManaged(false);
        sizeFor(0);
        overview.getTransforms().add(transform);
        // Thousands of boxes, which would be painted anew whenever the frame moves.
        overview.setCache(true);
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

    /** Takes a share of the view, so that it covers little of a narrow one. */
    void sizeFor(double viewWidth) {
        double width = Math.rint(Math.clamp(viewWidth * SHARE, SMALLEST_WIDTH, LARGEST_WIDTH));
        resize(width, Math.rint(width / ASPECT));
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
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
        scale = Math.min((getWidth() - 2 * PADDING) / all.width(), (getHeight() - 2 * PADDING) / all.height());
        transform.setToTransform(scale, 0, getWidth() / 2 - all.centre().x() * scale, 0, scale,
                getHeight() / 2 - all.centre().y() * scale);
        overview.show(map, dimmed);
        double left = seen.minX() * scale + transform.getTx();
        double top = seen.minY() * scale + transform.getTy();
        frame.setX(Math.clamp(left, 1, getWidth() - 8));
        frame.setY(Math.clamp(top, 1, getHeight() - 8));
        frame.setWidth(Math.max(6, Math.min(getWidth() - 2, left + seen.width() * scale) - frame.getX()));
        frame.setHeight(Math.max(6, Math.min(getHeight() - 2, top + seen.height() * scale) - frame.getY()));
    }
}
