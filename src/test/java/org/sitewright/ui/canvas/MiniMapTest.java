package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which corner the mini-map takes. */
@ExtendWith(ApplicationExtension.class)
class MiniMapTest {
    private CanvasHarness harness;
    private MiniMap miniMap;

    @Start
    void start(Stage stage) {
        harness = new CanvasHarness(stage);
        miniMap = harness.canvas.miniMap();
    }

    private String corner() {
        double width = ((Region) miniMap.getParent()).getWidth();
        double height = ((Region) miniMap.getParent()).getHeight();
        return (miniMap.getLayoutY() < height / 2 ? "upper " : "lower ") + (miniMap.getLayoutX() < width / 2 ? "left" : "right");
    }

    /** A site to scroll through downwards, with nodes at the right in all rows and at the left in the first one. */
    private void showTall(FxRobot robot) {
        SitePicture tall = PictureSamples.many(50);
        Map<String, Point> corners = new LinkedHashMap<>();
        for (PictureNode node : tall.nodes()) {
            corners.put(node.id(), corners.isEmpty() ? new Point(0, 0) : new Point(480, (corners.size() - 1) * 110.0));
        }
        harness.show(robot, tall, PictureSamples.place(tall, corners, Map.of()));
        robot.interact(harness.canvas::fit);
    }

    @Test
    void aFittedViewHasItWhereItCoversNoNode(FxRobot robot) {
        showTall(robot);
        assertThat(miniMap.isVisible()).isTrue();
        assertThat(corner()).isEqualTo("lower left");
    }

    @Test
    void itStaysWhileTheViewIsMovedAndLeavesANodeThatIsToBeSeen(FxRobot robot) {
        showTall(robot);
        CanvasView canvas = harness.canvas;
        robot.interact(() -> canvas.setViewport(canvas.viewport().panned(canvas.getWidth() / -2, 0)));
        assertThat(corner()).isEqualTo("lower left");
        Extent place = Extent.between(new Point(miniMap.getLayoutX(), miniMap.getLayoutY()),
                new Point(miniMap.getLayoutX() + miniMap.getWidth(), miniMap.getLayoutY() + miniMap.getHeight()));
        String covered = canvas.map().nodesIn(canvas.viewport().toPicture(place)).iterator().next();
        robot.interact(() -> canvas.reveal(covered));
        Extent node = canvas.viewport().toView(canvas.map().extentOf(covered).orElseThrow());
        assertThat(miniMap.getBoundsInParent().intersects(node.minX(), node.minY(), node.width(), node.height())).isFalse();
    }

    @Test
    void itStepsAsideForABoxAndStaysWhereItCoversNothing(FxRobot robot) {
        double width = harness.canvas.getWidth();
        double height = harness.canvas.getHeight();
        robot.interact(() -> miniMap.keepOff(new Extent(0, 0, 100, 100)));
        assertThat(corner()).isEqualTo("lower right");
        robot.interact(() -> miniMap.keepOff(new Extent(width - 100, height - 120, width, height)));
        assertThat(corner()).isEqualTo("lower left");
        robot.interact(() -> miniMap.keepOff(new Extent(0, height - 120, width, height)));
        assertThat(corner()).isEqualTo("upper right");
        robot.interact(() -> miniMap.keepOff(new Extent(0, 0, width, height)));
        assertThat(corner()).as("no corner is better").isEqualTo("upper right");
    }
}
