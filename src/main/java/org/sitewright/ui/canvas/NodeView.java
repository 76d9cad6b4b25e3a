package org.sitewright.ui.canvas;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.sitewright.layout.Box;
import org.sitewright.picture.NodeDrawing;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.Shape;
import org.sitewright.picture.VolumeInks;

/** A service on the canvas. */
final class NodeView extends Region {
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final double RING = 3;
    private static final double FOCUS = 5.5;
    private static final double TOOLTIP_WIDTH = 420;
    private static final Duration TOOLTIP_DELAY = Duration.millis(600);
    private static final Duration TOOLTIP_STAYS = Duration.seconds(30);

    /** What a screen reader does with nodes, and asks of them. */
    interface ForReaders {
        void press(String id);

        /** What the node waits for and calls, in words. */
        String arrowsFrom(String id);
    }

    private final Pens pens;
    private final Group content = new Group();
    private final Rectangle ring = new Rectangle();
    private final Rectangle outline = new Rectangle();
    private final Rectangle focus = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private final ForReaders readers;

    private PictureNode node;
    private Box box;
    private Detail detail;
    private VolumeInks volumes;

    NodeView(PictureNode node, Box box, Detail detail, VolumeInks volumes, Pens pens, ForReaders readers) {
        this.node = node;
        this.box = box;
        this.detail = detail;
        this.volumes = volumes;
        this.pens = pens;
        this.readers = readers;
        getStyleClass().add("sw-node");
        setManaged(false);
        setPickOnBounds(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        frame(ring, "sw-node-ring");
        frame(outline, "sw-node-outline");
        frame(focus, "sw-node-focus");
        content.setManaged(false);
        content.setMouseTransparent(true);
        getChildren().addAll(ring, content, outline, focus);
        // Most nodes are never hovered over: the tip is installed with the first touch.
        setOnMouseEntered(_ -> {
            setOnMouseEntered(null);
            tooltip.setShowDelay(TOOLTIP_DELAY);
            tooltip.setShowDuration(TOOLTIP_STAYS);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(TOOLTIP_WIDTH);
            tooltip.getStyleClass().add("sw-node-tip");
            Tooltip.install(this, tooltip);
        });
        place();
        draw();
        describe();
    }

    private static void frame(Rectangle frame, String style) {
        frame.getStyleClass().add(style);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setFill(null);
    }

    PictureNode node() {
        return node;
    }

    Box box() {
        return box;
    }

    Detail detail() {
        return detail;
    }

    /** Shows another state of the same service; draws anew only what differs. */
    void update(PictureNode newNode, Box newBox, Detail newDetail, VolumeInks newVolumes) {
        boolean sameLook = newNode.equals(node) && newDetail == detail && newBox.width() == box.width()
                && newBox.height() == box.height()
                && newNode.chips().stream().allMatch(chip -> newVolumes.of(chip) == volumes.of(chip));
        boolean sameWords = newNode.equals(node);
        boolean samePlace = newBox.equals(box);
        node = newNode;
        box = newBox;
        detail = newDetail;
        volumes = newVolumes;
        if (!samePlace) {
            place();
        }
        if (!sameLook) {
            draw();
        }
        if (!sameWords) {
            describe();
        }
    }

    private void place() {
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
        size(ring, RING, NodeDrawing.RADIUS + RING);
        size(outline, 0, NodeDrawing.RADIUS);
        size(focus, FOCUS, NodeDrawing.RADIUS + FOCUS);
    }

    private void size(Rectangle frame, double outside, double radius) {
        frame.setX(-outside);
        frame.setY(-outside);
        frame.setWidth(box.width() + 2 * outside);
        frame.setHeight(box.height() + 2 * outside);
        frame.setArcWidth(2 * radius);
        frame.setArcHeight(2 * radius);
    }

    private void draw() {
        content.getChildren().setAll(pens.shapes().make(shapes()));
    }

    private List<Shape> shapes() {
        return switch (detail) {
            case FULL -> pens.nodes().draw(node, box.width(), box.height(), volumes);
            case NAME -> pens.nodes().drawFar(node, box.width(), box.height());
            // The overview shows it.
            case BOX -> List.of();
        };
    }

    private void describe() {
        setAccessibleText(pens.words().describe(node));
        tooltip.setText(pens.words().tooltip(node));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.HELP ? readers.arrowsFrom(node.id()) : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            readers.press(node.id());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
