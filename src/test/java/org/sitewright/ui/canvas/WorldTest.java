package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.ServiceKind;
import org.sitewright.picture.Severity;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WorldTest {
    private CanvasHarness harness;
    private CanvasView canvas;

    @Start
    void start(Stage stage) {
        harness = new CanvasHarness(stage);
        canvas = harness.canvas;
    }

    @Test
    void onlyWhatIsInViewIsInTheSceneGraph(FxRobot robot) {
        SitePicture many = PictureSamples.many(1000);
        harness.show(robot, many, PictureSamples.placeMany(many));
        robot.interact(() -> canvas.setViewport(new Viewport(1, -2000, -1500)));
        CanvasHarness.settle();
        Set<String> visible = canvas.map().nodesIn(canvas.viewport().visible(canvas.getWidth(), canvas.getHeight()));
        assertThat(visible).hasSizeBetween(20, 40);
        assertThat(canvas.world().nodesInScene()).isBetween(visible.size(), 2 * visible.size());
        assertThat(visible).allMatch(id -> canvas.world().view(id).isPresent());
        assertThat(count(canvas)).isLessThan(2500);
        assertThat(canvas.world().arrowPiecesInScene()).isBetween(5, 160);
    }

    @Test
    void nodesAreShiftedAsPicturesWhileTheViewMoves_andPaintedSharpAtRest(FxRobot robot) throws TimeoutException {
        harness.showLab(robot);
        NodeView crossbar = canvas.world().view("crossbar").orElseThrow();
        assertThat(crossbar.isCache()).isFalse();
        robot.interact(() -> {
            canvas.setViewport(canvas.viewport().panned(7.3, 2));
            assertThat(crossbar.isCache()).isTrue();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !crossbar.isCache());
        robot.interact(() -> canvas.setViewport(new Viewport(1.5, 3, 4)));
        assertThat(crossbar.isCache()).isFalse();
    }

    @Test
    void allOfALargeSiteIsAFewPathsFromFar(FxRobot robot) {
        SitePicture many = PictureSamples.many(5000);
        harness.show(robot, many, PictureSamples.placeMany(many));
        CanvasHarness.settle();
        assertThat(Detail.at(canvas.scale())).isEqualTo(Detail.BOX);
        assertThat(canvas.world().nodesInScene()).isZero();
        assertThat(count(canvas)).isLessThan(200);
        assertThat(canvas.map().nodesIn(canvas.viewport().visible(canvas.getWidth(), canvas.getHeight()))).hasSize(5000);
    }

    @Test
    void fromFurtherAwayLessIsDrawn(FxRobot robot) {
        harness.showLab(robot);
        robot.interact(() -> canvas.setViewport(new Viewport(0.41, 100, 100)));
        NodeView near = canvas.world().view("crossbar").orElseThrow();
        int full = count(near);
        robot.interact(() -> canvas.setViewport(new Viewport(0.39, 100, 100)));
        CanvasHarness.settle();
        assertThat(canvas.world().view("crossbar")).contains(near);
        assertThat(count(near)).isLessThan(full);
    }

    @Test
    void aServiceThatStaysKeepsItsNode(FxRobot robot) {
        harness.showLab(robot);
        NodeView crossbar = canvas.world().view("crossbar").orElseThrow();
        Node drawn = firstDrawn(canvas.world().view("influxdb").orElseThrow());
        SitePicture lab = PictureSamples.lab();
        List<PictureNode> nodes = new ArrayList<>(lab.nodes());
        nodes.set(2, nodes.get(2).withFindings(Severity.ERROR, 1, List.of("Broken.")));
        nodes.remove(0);
        harness.show(robot, new SitePicture("x", nodes, lab.edges(), lab.groups()), PictureSamples.placeLab(lab));
        assertThat(canvas.world().view("crossbar")).contains(crossbar);
        assertThat(crossbar.getAccessibleText()).contains("1 error");
        assertThat(firstDrawn(canvas.world().view("influxdb").orElseThrow())).isSameAs(drawn);
        assertThat(canvas.world().view("grafana")).isEmpty();
    }

    @Test
    void showingAgainKeepsViewAndSelectionAndForgetsWhatIsGone(FxRobot robot) {
        harness.showLab(robot);
        robot.interact(() -> {
            canvas.setViewport(new Viewport(1.3, -40, 12));
            canvas.select(Set.of("grafana", "crossbar", "nobody"));
        });
        SitePicture lab = PictureSamples.lab();
        SitePicture less = new SitePicture("x", lab.nodes().subList(1, 6), lab.edges(), lab.groups());
        harness.show(robot, less, PictureSamples.placeLab(lab));
        assertThat(canvas.viewport()).isEqualTo(new Viewport(1.3, -40, 12));
        assertThat(canvas.selected()).containsExactly("crossbar");
        assertThat(harness.listener.heard).isEmpty();
    }

    @Test
    void theFirstSiteIsFittedIntoTheView(FxRobot robot) {
        SitePicture many = PictureSamples.many(100);
        harness.show(robot, many, PictureSamples.placeMany(many));
        assertThat(canvas.viewport().visible(canvas.getWidth(), canvas.getHeight()).contains(canvas.map().extent())).isTrue();
    }

    @Test
    void aFilterDimsTheOthers(FxRobot robot) {
        harness.showLab(robot);
        robot.interact(() -> canvas.setFilter(node -> node.kind() == ServiceKind.AGENT));
        assertThat(harness.has("crossbar", NodeView.DIMMED)).isTrue();
        assertThat(harness.has("ocs-aggregator", NodeView.DIMMED)).isFalse();
        robot.interact(() -> canvas.setFilter(_ -> true));
        assertThat(harness.has("crossbar", NodeView.DIMMED)).isFalse();
    }

    @Test
    void anEmptySiteSaysWhatToDo(FxRobot robot) {
        Node hint = canvas.lookup(".sw-hint");
        assertThat(hint.lookup(".sw-hint-title")).extracting("text").isEqualTo("Arranging the services…");
        harness.show(robot, SitePicture.empty(""), PictureSamples.placeLab(SitePicture.empty("")));
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.lookup(".sw-hint-title")).extracting("text").isEqualTo("No services yet");
        harness.showLab(robot);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void aTipHasTheImageAndTheFirstFiveFindings(FxRobot robot) {
        PictureNode node = PictureNode.of("a", ServiceKind.OTHER, "localhost:5000/so/ocs", "v1", "").withFindings(
                Severity.WARNING, 7, List.of("one", "two", "three", "four", "five", "six", "seven"));
        String tip = new CanvasWords().tooltip(node);
        assertThat(tip).startsWith("a\nlocalhost:5000/so/ocs:v1\n• one").contains("• five").doesNotContain("six")
                .endsWith("… and 2 findings more");
    }

    @Test
    void revealMovesOnlyWhenItMust(FxRobot robot) {
        harness.showLab(robot);
        Viewport before = canvas.viewport();
        robot.interact(() -> canvas.reveal("crossbar"));
        assertThat(canvas.viewport()).isEqualTo(before);
        robot.interact(() -> {
            canvas.setViewport(new Viewport(2, -900, -900));
            canvas.reveal("grafana");
        });
        assertThat(canvas.viewport().visible(canvas.getWidth(), canvas.getHeight())
                .contains(canvas.map().extentOf("grafana").orElseThrow())).isTrue();
    }

    private static Node firstDrawn(NodeView view) {
        return ((Parent) view.getChildrenUnmodifiable().get(1)).getChildrenUnmodifiable().getFirst();
    }

    private static int count(Node node) {
        int sum = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                sum += count(child);
            }
        }
        return sum;
    }
}
