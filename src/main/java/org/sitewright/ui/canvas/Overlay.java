package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;

/** What lies above the site while a gesture is on: handles, the arrow that follows the mouse, the rubber band, a tip. In pixels of the view. */
final class Overlay extends Pane {
    static final double HANDLE_RADIUS = 5.5;

    private static final double HANDLE_REACH = 9;
    private static final double HEAD = 10;
    private static final double TIP_DISTANCE = 18;
    private static final double TIP_WIDTH = 300;

    private final List<Circle> handles = new ArrayList<>();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final Rectangle band = new Rectangle();
    private final Label tip = new Label();
    private final Region receiving = new Region();

    Overlay() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("sw-overlay");
        for (int i = 0; i < 4; i++) {
            Circle handle = new Circle(HANDLE_RADIUS);
            handle.getStyleClass().add("sw-handle");
            handle.setVisible(false);
            handles.add(handle);
        }
        line.getStyleClass().add("sw-rubber-line");
        head.getStyleClass().add("sw-rubber-head");
        band.getStyleClass().add("sw-rubber-band");
        tip.getStyleClass().add("sw-canvas-tip");
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        hideArrow();
        hideBand();
        hideTip();
        receiving.getStyleClass().add("sw-receiving");
        receiving.setManaged(false);
        receiving.setVisible(false);
        getChildren().addAll(receiving, band, line, head);
        getChildren().addAll(handles);
        getChildren().add(tip);
    }

    /** Frames the canvas while something is held over it that may be dropped. */
    void setReceiving(boolean welcome) {
        receiving.resizeRelocate(0, 0, getWidth(), getHeight());
        receiving.setVisible(welcome);
    }

    /** Puts the four handles to the middles of a box's sides. */
    void showHandles(Extent box) {
        List<Point> places = List.of(new Point(box.centre().x(), box.minY()), new Point(box.maxX(), box.centre().y()),
                new Point(box.centre().x(), box.maxY()), new Point(box.minX(), box.centre().y()));
        for (int i = 0; i < handles.size(); i++) {
            handles.get(i).setCenterX(places.get(i).x());
            handles.get(i).setCenterY(places.get(i).y());
            handles.get(i).setVisible(true);
        }
    }

    void hideHandles() {
        handles.forEach(handle -> handle.setVisible(false));
    }

    boolean isOnHandle(double x, double y) {
        return handles.stream().anyMatch(handle -> handle.isVisible()
                && Math.hypot(handle.getCenterX() - x, handle.getCenterY() - y) <= HANDLE_REACH);
    }

    /** Where the shown handles are; for the tests, too. */
    Optional<Point> handle(int side) {
        Circle handle = handles.get(side);
        return handle.isVisible() ? Optional.of(new Point(handle.getCenterX(), handle.getCenterY())) : Optional.empty();
    }

    void showArrow(Point from, Point to, boolean refused) {
        line.setStartX(from.x());
        line.setStartY(from.y());
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        double footX = to.x() - dx * HEAD;
        double footY = to.y() - dy * HEAD;
        line.setEndX(footX);
        line.setEndY(footY);
        double half = HEAD / 2;
        head.getPoints().setAll(to.x(), to.y(), footX - dy * half, footY + dx * half, footX + dy * half, footY - dx * half);
        line.pseudoClassStateChanged(NodeView.REFUSED, refused);
        head.pseudoClassStateChanged(NodeView.REFUSED, refused);
        line.setVisible(true);
        head.setVisible(true);
    }

    boolean showsArrow() {
        return line.isVisible();
    }

    void hideArrow() {
        line.setVisible(false);
        head.setVisible(false);
    }

    void showBand(Extent box) {
        band.setX(box.minX());
        band.setY(box.minY());
        band.setWidth(box.width());
        band.setHeight(box.height());
        band.setVisible(true);
    }

    void hideBand() {
        band.setVisible(false);
    }

    boolean showsBand() {
        return band.isVisible();
    }

    /** Words beside a place, kept inside of the view. */
    void showTip(String text, double x, double y, boolean refused) {
        tip.setText(text);
        tip.pseudoClassStateChanged(NodeView.REFUSED, refused);
        tip.setVisible(true);
        tip.applyCss();
        tip.autosize();
        double left = Math.clamp(x + TIP_DISTANCE, 4, Math.max(4, getWidth() - tip.getWidth() - 4));
        double below = y + TIP_DISTANCE + tip.getHeight() < getHeight() ? y + TIP_DISTANCE : y - TIP_DISTANCE - tip.getHeight();
        tip.relocate(left, Math.max(4, below));
    }

    void hideTip() {
        tip.setVisible(false);
    }

    /** The words of the tip, if one is shown. */
    Optional<String> tip() {
        return tip.isVisible() ? Optional.of(tip.getText()) : Optional.empty();
    }
}
