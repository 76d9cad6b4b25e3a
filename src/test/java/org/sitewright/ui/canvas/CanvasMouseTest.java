package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasMouseTest {
    private CanvasHarness harness;
    private CanvasView canvas;
    private RecordingListener listener;

    @Start
    void start(Stage stage) {
        harness = new CanvasHarness(stage);
        canvas = harness.canvas;
        listener = harness.listener;
    }

    @BeforeEach
    void showTheLab(FxRobot robot) {
        harness.showLab(robot);
    }

    @Test
    void aClickSelectsAndAClickOnTheGroundClears(FxRobot robot) {
        robot.clickOn(harness.on("crossbar"));
        assertThat(canvas.selected()).containsExactly("crossbar");
        assertThat(harness.has("crossbar", NodeView.SELECTED)).isTrue();
        robot.clickOn(harness.at(500, 530));
        assertThat(canvas.selected()).isEmpty();
        assertThat(harness.has("crossbar", NodeView.SELECTED)).isFalse();
        assertThat(listener.heard).containsExactly("selected [crossbar]", "selected []");
    }

    @Test
    void controlClickAddsAndTakesAway(FxRobot robot) {
        robot.clickOn(harness.on("crossbar"));
        harness.click(robot, harness.on("influxdb"), KeyCode.CONTROL);
        harness.click(robot, harness.on("crossbar"), KeyCode.CONTROL);
        assertThat(listener.heard).containsExactly("selected [crossbar]", "selected [crossbar, influxdb]",
                "selected [influxdb]");
    }

    @Test
    void shiftAndDragSelectWhatTheBandTouches(FxRobot robot) {
        harness.press(robot, harness.at(28, 150), KeyCode.SHIFT);
        harness.dragTo(robot, harness.at(400, 300), KeyCode.SHIFT);
        assertThat(canvas.overlay().showsBand()).isTrue();
        harness.release(robot, harness.at(400, 300), KeyCode.SHIFT);
        assertThat(canvas.overlay().showsBand()).isFalse();
        assertThat(listener.heard).containsExactly("selected [crossbar, influxdb]");
    }

    @Test
    void draggingTheGroundMovesTheViewAndNothingElse(FxRobot robot) {
        Viewport before = canvas.viewport();
        drag(robot, harness.at(500, 530), 40, -25);
        assertThat(canvas.viewport().x()).isEqualTo(before.x() + 40);
        assertThat(canvas.viewport().y()).isEqualTo(before.y() - 25);
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void theMiddleButtonAndTheSpaceBarMoveTheViewFromANodeToo(FxRobot robot) {
        Viewport before = canvas.viewport();
        robot.moveTo(harness.on("crossbar")).press(MouseButton.MIDDLE).moveBy(30, 10).release(MouseButton.MIDDLE);
        assertThat(canvas.viewport().x()).isEqualTo(before.x() + 30);
        robot.press(KeyCode.SPACE);
        drag(robot, harness.on("crossbar"), -30, -10);
        robot.release(KeyCode.SPACE);
        assertThat(canvas.viewport()).isEqualTo(before);
        assertThat(listener.deeds()).isEmpty();
    }

    @Test
    void scrollingMovesAndControlScrollingZoomsAtTheMouse(FxRobot robot) {
        Viewport before = canvas.viewport();
        scroll(robot, 200, 300, 12, -30, false);
        assertThat(canvas.viewport()).isEqualTo(before.panned(12, -30));
        Point under = canvas.viewport().toPicture(200, 300);
        scroll(robot, 200, 300, 0, 80, true);
        assertThat(canvas.viewport().scale()).isCloseTo(before.scale() * 1.44, within(1e-9));
        assertThat(canvas.viewport().toPicture(200, 300).x()).isCloseTo(under.x(), within(1e-6));
        assertThat(canvas.viewport().toPicture(200, 300).y()).isCloseTo(under.y(), within(1e-6));
    }

    @Test
    void pinchingZooms(FxRobot robot) {
        double before = canvas.scale();
        robot.interact(() -> Event.fireEvent(canvas, new ZoomEvent(ZoomEvent.ZOOM, 100, 100, 0, 0, false, false, false,
                false, false, false, 0.5, 0.5, null)));
        assertThat(canvas.scale()).isCloseTo(before / 2, within(1e-9));
    }

    @Test
    void theButtonsZoomFitAndArrange(FxRobot robot) {
        double before = canvas.scale();
        robot.clickOn((Button) robot.lookup("+").query());
        assertThat(canvas.scale()).isCloseTo(before * 1.2, within(1e-9));
        robot.clickOn((Button) robot.lookup("−").query()).clickOn((Button) robot.lookup("−").query());
        assertThat(canvas.scale()).isCloseTo(before / 1.2, within(1e-9));
        assertThat(robot.lookup(".sw-zoom-percent").queryButton().getText())
                .isEqualTo(Math.round(before / 1.2 * 100) + " %");
        robot.clickOn((Button) robot.lookup("Fit").query());
        assertThat(canvas.scale()).isEqualTo(before);
        robot.clickOn((Button) robot.lookup("Arrange").query());
        assertThat(listener.heard).containsExactly("arrange");
    }

    @Test
    void aDraggedNodeSnapsToTheGridAndTakesItsArrowAlong(FxRobot robot) {
        drag(robot, harness.on("crossbar"), 33, 47);
        assertThat(listener.heard).containsExactly("selected [crossbar]", "moved crossbar 70.0 210.0");
        assertThat(canvas.map().box("crossbar").orElseThrow().x()).isEqualTo(70);
        var edge = canvas.map().edgesOf("crossbar").getFirst();
        assertThat(Extent.of(canvas.map().box("crossbar").orElseThrow()).grown(0.01)
                .contains(canvas.map().route(edge).getLast())).isTrue();
    }

    @Test
    void altWhileDraggingFreesFromTheGrid(FxRobot robot) {
        Point2D start = harness.on("crossbar");
        harness.press(robot, start);
        harness.dragTo(robot, start.add(20, 0));
        harness.dragTo(robot, start.add(23, 7), KeyCode.ALT);
        harness.release(robot, start.add(23, 7), KeyCode.ALT);
        assertThat(listener.deeds()).containsExactly("moved crossbar 63.0 171.0");
    }

    @Test
    void allSelectedNodesMoveTogether(FxRobot robot) {
        robot.interact(() -> canvas.select(Set.of("crossbar", "influxdb")));
        drag(robot, harness.on("crossbar"), 16, 26);
        assertThat(listener.deeds()).containsExactly("moved crossbar 60.0 190.0", "moved influxdb 320.0 190.0");
    }

    @Test
    void escapeTakesAMoveBack(FxRobot robot) {
        robot.moveTo(harness.on("crossbar")).press(MouseButton.PRIMARY).moveBy(50, 50).type(KeyCode.ESCAPE)
                .release(MouseButton.PRIMARY);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.map().box("crossbar").orElseThrow().x()).isEqualTo(40);
    }

    @Test
    void aDragIsGivenUpWhenTheSiteChangesUnderIt(FxRobot robot) {
        Point2D start = harness.on("crossbar");
        harness.press(robot, start);
        harness.dragTo(robot, start.add(50, 50));
        harness.showLab(robot);
        harness.dragTo(robot, start.add(70, 70));
        harness.release(robot, start.add(70, 70));
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.map().box("crossbar").orElseThrow().x()).isEqualTo(40);
    }

    @Test
    void fromAfarADragOnANodeMovesTheView(FxRobot robot) {
        robot.interact(() -> canvas.setViewport(new Viewport(0.15, 300, 300)));
        Viewport before = canvas.viewport();
        drag(robot, harness.on("crossbar"), 20, 20);
        assertThat(canvas.viewport()).isEqualTo(before.panned(20, 20));
        assertThat(listener.deeds()).isEmpty();
    }

    @Test
    void aHandleAppearsOnHoverAndDrawsADependency(FxRobot robot) {
        robot.moveTo(harness.on("influxdb"));
        Point2D handle = harness.handle(3);
        robot.moveTo(handle).press(MouseButton.PRIMARY).moveTo(harness.on("ocs-aggregator"));
        assertThat(canvas.overlay().showsArrow()).isTrue();
        assertThat(harness.has("crossbar", NodeView.TARGET)).isTrue();
        assertThat(harness.has("ocs-aggregator", NodeView.CHOSEN)).isTrue();
        assertThat(canvas.overlay().tip()).contains("influxdb waits for ocs-aggregator");
        robot.release(MouseButton.PRIMARY);
        assertThat(listener.deeds()).containsExactly("connect influxdb ocs-aggregator");
        assertThat(canvas.overlay().showsArrow()).isFalse();
        assertThat(harness.has("crossbar", NodeView.TARGET)).isFalse();
    }

    @Test
    void controlDragAndAltDragDrawADependencyFromTheBody(FxRobot robot) {
        for (KeyCode key : new KeyCode[] {KeyCode.CONTROL, KeyCode.ALT}) {
            harness.press(robot, harness.on("influxdb"), key);
            harness.dragTo(robot, harness.on("crossbar"), key);
            harness.release(robot, harness.on("crossbar"), key);
        }
        assertThat(listener.deeds()).containsExactly("connect influxdb crossbar", "connect influxdb crossbar");
    }

    @Test
    void aRefusedTargetSaysWhyAndIsNotConnected(FxRobot robot) {
        harness.refusedConnections.put("crossbar", "crossbar waits for influxdb already.");
        harness.press(robot, harness.on("influxdb"), KeyCode.CONTROL);
        harness.dragTo(robot, harness.on("crossbar"), KeyCode.CONTROL);
        assertThat(canvas.overlay().tip()).contains("crossbar waits for influxdb already.");
        assertThat(harness.has("crossbar", NodeView.REFUSED)).isTrue();
        assertThat(harness.has("crossbar", NodeView.TARGET)).isFalse();
        harness.release(robot, harness.on("crossbar"), KeyCode.CONTROL);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.overlay().tip()).isEmpty();
    }

    @Test
    void anArrowLetGoOverTheGroundIsForgotten(FxRobot robot) {
        Point2D ground = harness.on("influxdb").add(0, 60);
        harness.press(robot, harness.on("influxdb"), KeyCode.CONTROL);
        harness.dragTo(robot, ground, KeyCode.CONTROL);
        assertThat(canvas.overlay().showsArrow()).isTrue();
        harness.release(robot, ground, KeyCode.CONTROL);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.connecting()).isEmpty();
    }

    @Test
    void anArrowIsSelectedByAClickNearItAndRemovedByDelete(FxRobot robot) {
        var edge = canvas.map().edges().iterator().next();
        var route = canvas.map().route(edge);
        Point middle = new Point((route.get(0).x() + route.get(1).x()) / 2 + 3, (route.get(0).y() + route.get(1).y()) / 2);
        robot.clickOn(harness.at(middle.x(), middle.y()));
        assertThat(canvas.selection().edge()).contains(edge);
        robot.type(KeyCode.DELETE);
        assertThat(listener.heard).containsExactly("disconnect ocs-aggregator crossbar");
    }

    @Test
    void doubleClickOpensAndOnTheNameRenames(FxRobot robot) {
        robot.doubleClickOn(harness.on("influxdb"));
        assertThat(listener.deeds()).containsExactly("open influxdb");
        robot.doubleClickOn(harness.on("crossbar", 60, 18));
        robot.write("router").type(KeyCode.ENTER);
        assertThat(listener.deeds()).containsExactly("open influxdb", "rename crossbar router");
        assertThat(canvas.isFocused()).isTrue();
    }

    @Test
    void aClickOnTheMarkShowsTheFindings(FxRobot robot) {
        var box = canvas.map().box("ocs-LSA99ZZ").orElseThrow();
        robot.clickOn(harness.on("ocs-LSA99ZZ", box.width() - 16, 17));
        assertThat(listener.deeds()).containsExactly("findings ocs-LSA99ZZ");
    }

    @Test
    void theMenuOfANodeActsOnItAndShowsItsKeys(FxRobot robot) {
        var menu = canvas.menus().ofNode("crossbar");
        assertThat(menu.getItems().stream().map(MenuItem::getText)).contains("Edit in the form", "Rename…", "Duplicate",
                "Wait for…", "Show findings", "Delete");
        assertThat(menu.getItems().stream().filter(item -> item.getText() != null))
                .allSatisfy(item -> assertThat(item.getAccelerator()).isNotNull());
        for (String label : new String[] {"Duplicate", "Add to the palette…", "Edit in the form", "Show findings", "Delete"}) {
            robot.interact(() -> menu.getItems().stream().filter(item -> label.equals(item.getText())).findFirst()
                    .orElseThrow().fire());
        }
        assertThat(listener.heard).containsExactly("duplicate crossbar", "to palette crossbar", "open crossbar", "findings crossbar",
                "delete [crossbar]");
    }

    @Test
    void theMenusOfArrowAndGroundAndOfSeveral(FxRobot robot) {
        var edge = canvas.map().edges().iterator().next();
        robot.interact(() -> canvas.menus().ofEdge(edge).getItems().getLast().fire());
        robot.interact(() -> canvas.menus().ofEdge(edge).getItems().get(1).fire());
        robot.interact(() -> canvas.menus().ofGround().getItems().getLast().fire());
        robot.interact(() -> canvas.select(Set.of("crossbar", "influxdb")));
        robot.interact(() -> canvas.menus().ofNode("crossbar").getItems().getFirst().fire());
        assertThat(listener.heard).containsExactly("disconnect ocs-aggregator crossbar", "selected [crossbar]", "arrange",
                "delete [crossbar, influxdb]");
    }

    @Test
    void theRightButtonSelectsAndOpensTheMenu(FxRobot robot) {
        robot.rightClickOn(harness.on("influxdb"));
        CanvasHarness.settle();
        assertThat(canvas.selected()).containsExactly("influxdb");
        assertThat(robot.lookup("Duplicate").tryQuery()).isPresent();
        robot.clickOn("Duplicate");
        assertThat(listener.deeds()).containsExactly("duplicate influxdb");
    }

    @Test
    void theMiniMapMovesTheViewAndHidesWhenAllIsSeen(FxRobot robot) {
        assertThat(canvas.miniMap().isVisible()).isFalse();
        SitePicture many = PictureSamples.many(200);
        harness.show(robot, many, PictureSamples.placeMany(many));
        robot.interact(() -> canvas.setViewport(new Viewport(1, 0, 0)));
        assertThat(canvas.miniMap().isVisible()).isTrue();
        robot.clickOn(canvas.miniMap());
        Point middle = canvas.viewport().toPicture(canvas.getWidth() / 2, canvas.getHeight() / 2);
        assertThat(middle.x()).isCloseTo(canvas.map().extent().centre().x(), within(20.0));
        assertThat(middle.y()).isCloseTo(canvas.map().extent().centre().y(), within(20.0));
        assertThat(listener.heard).isEmpty();
    }

    private static void drag(FxRobot robot, Point2D from, double dx, double dy) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(dx / 2, dy / 2).moveTo(from.add(dx, dy))
                .release(MouseButton.PRIMARY);
    }

    private void scroll(FxRobot robot, double x, double y, double dx, double dy, boolean control) {
        robot.interact(() -> Event.fireEvent(canvas, new ScrollEvent(ScrollEvent.SCROLL, x, y, 0, 0, false, control, false,
                false, false, false, dx, dy, dx, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }
}
