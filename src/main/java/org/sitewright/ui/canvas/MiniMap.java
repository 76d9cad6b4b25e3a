package org.sitewright.ui.canvas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureNode;

/**
 * The whole site in a corner, with the part that is in view framed. Hidden while all is in view. Which corner it is depends on the
 * nodes, which are what the user wants to see; while the user moves the view, it stays where it is.
 */
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
    private Corner corner = Corner.LOWER_RIGHT;
    /** Where it may stand, in the view. */
    private Extent room = new Extent(0, 0, 0, 0);

    /** In the order in which they are taken, if it makes no difference to the nodes. */
    private enum Corner {
        LOWER_RIGHT, LOWER_LEFT, UPPER_RIGHT, UPPER_LEFT
    }

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

    /**
     * Sets where it may stand in the view.
     *
     * @param margin at the left, at the right, and at the top
     * @param bottom where what is below begins
     */
    void setRoom(double margin, double viewWidth, double bottom) {
        room = new Extent(margin, margin, viewWidth - margin, bottom);
        stand(corner);
    }

    private void stand(Corner wanted) {
        corner = wanted;
        Extent place = place(wanted);
        relocate(place.minX(), place.minY());
    }

    private Extent place(Corner wanted) {
        boolean left = wanted == Corner.LOWER_LEFT || wanted == Corner.UPPER_LEFT;
        boolean upper = wanted == Corner.UPPER_RIGHT || wanted == Corner.UPPER_LEFT;
        double x = left ? room.minX() : room.maxX() - getWidth();
        double y = upper ? room.minY() : room.maxY() - getHeight();
        return new Extent(x, y, x + getWidth(), y + getHeight());
    }

    /** Goes where it covers the least of all nodes. */
    void keepOffNodes(SiteMap map, Viewport viewport) {
        choose(place -> map.nodesIn(viewport.toPicture(place)).stream().flatMap(id -> map.extentOf(id).stream())
                .mapToDouble(box -> viewport.toView(box).sharedArea(place)).sum());
    }

    /** Goes out of the way of a box in the view. */
    void keepOff(Extent box) {
        choose(box::sharedArea);
    }

    private void choose(ToDoubleFunction<Extent> covered) {
        Map<Corner, Double> areas = new EnumMap<>(Corner.class);
        for (Corner each : Corner.values()) {
            areas.put(each, covered.applyAsDouble(place(each)));
        }
        Corner best = Collections.min(areas.entrySet(), Map.Entry.comparingByValue()).getKey();
        if (areas.get(best) < areas.get(corner)) {
            stand(best);
        }
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
