package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.layout.Point;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Roads on the canvas: which are shown, and how one is selected. */
@ExtendWith(ApplicationExtension.class)
class RoadsOnCanvasTest {
    private static final PictureEdge BROKEN = PictureEdge.of("ocs-LSA99ZZ", "crossbar", PictureEdge.Kind.CANNOT_TALK).withCondition("HUB");
    private static final PictureEdge SOUND = PictureEdge.of("ocs-influx-publisher", "influxdb", PictureEdge.Kind.TALKS).withCondition("PUBLISHER");

    private CanvasHarness harness;

    @Start
    void start(Stage stage) {
        harness = new CanvasHarness(stage);
    }

    @BeforeEach
    void showTheLab(FxRobot robot) {
        SitePicture lab = PictureSamples.lab();
        harness.show(robot, new SitePicture(lab.title(), lab.nodes(), lab.edges(), lab.groups(), List.of(), List.of(BROKEN, SOUND)),
                PictureSamples.placeLab(lab));
    }

    private boolean isShown(PictureEdge road) {
        return harness.canvas.roads().isShown(road);
    }

    private Point2D on(PictureEdge road) {
        // Where no node is in the way.
        Point free = harness.canvas.map().route(road).stream().skip(1).filter(point -> harness.canvas.map().nodeAt(point, 2).isEmpty())
                .findFirst().orElseThrow();
        return harness.at(free.x(), free.y());
    }

    @Test
    void whatCannotWorkIsAlwaysShown_whatWorksForItsServices(FxRobot robot) {
        assertThat(isShown(BROKEN)).isTrue();
        assertThat(isShown(SOUND)).isFalse();
        harness.click(robot, harness.on("influxdb"));
        assertThat(isShown(SOUND)).isTrue();
        harness.click(robot, harness.on("grafana"));
        assertThat(isShown(SOUND)).isFalse();
    }

    @Test
    void aKeyShowsAllOfThem_andHidesThemAgain(FxRobot robot) {
        int before = harness.canvas.world().arrowPiecesInScene();
        robot.push(KeyCode.R);
        CanvasHarness.settle();
        assertThat(isShown(SOUND)).isTrue();
        assertThat(harness.canvas.world().arrowPiecesInScene()).isGreaterThan(before);
        robot.push(KeyCode.R);
        CanvasHarness.settle();
        assertThat(isShown(SOUND)).isFalse();
        assertThat(harness.canvas.world().arrowPiecesInScene()).isEqualTo(before);
    }

    @Test
    void aClickSelectsARoad_butNoneThatIsNotShown(FxRobot robot) {
        harness.click(robot, on(BROKEN));
        assertThat(harness.listener.heard).containsExactly("road ocs-LSA99ZZ HUB");
        harness.listener.heard.clear();
        harness.click(robot, on(SOUND));
        assertThat(harness.listener.heard).doesNotContain("road ocs-influx-publisher PUBLISHER");
    }

    @Test
    void theKeyOfArrowsGoesToRoadsToo(FxRobot robot) {
        harness.click(robot, harness.on("ocs-influx-publisher"));
        harness.listener.heard.clear();
        robot.push(KeyCode.E);
        CanvasHarness.settle();
        assertThat(harness.listener.heard).containsExactly("road ocs-influx-publisher PUBLISHER");
        assertThat(harness.canvas.selection().edge()).contains(SOUND);
    }
}
