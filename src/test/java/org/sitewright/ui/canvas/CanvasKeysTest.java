package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasKeysTest {
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
        robot.interact(canvas::requestFocus);
    }

    @Test
    void arrowsGoFromNodeToNode(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertThat(listener.heard).containsExactly("selected [grafana]", "selected [influxdb]", "selected [crossbar]",
                "selected [ocs-aggregator]", "selected [ocs-LSA99ZZ]", "selected [ocs-aggregator]");
        assertThat(harness.has("ocs-aggregator", NodeView.CURRENT)).isTrue();
        assertThat(harness.has("crossbar", NodeView.CURRENT)).isFalse();
    }

    @Test
    void shiftAndArrowsExtendTheSelection(FxRobot robot) {
        robot.type(KeyCode.DOWN).press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(listener.heard).containsExactly("selected [grafana]", "selected [grafana, influxdb]");
    }

    @Test
    void tabGoesThroughAllInReadingOrderAndThenLeaves(FxRobot robot) {
        robot.type(KeyCode.TAB, 6);
        assertThat(listener.heard).containsExactly("selected [grafana]", "selected [crossbar]", "selected [influxdb]",
                "selected [ocs-aggregator]", "selected [ocs-influx-publisher]", "selected [ocs-LSA99ZZ]");
        assertThat(canvas.isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(canvas.isFocused()).isFalse();
    }

    @Test
    void allAreSelectedDeletedAndReleased(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(canvas.selected()).hasSize(6);
        robot.type(KeyCode.DELETE);
        assertThat(listener.deeds()).containsExactly(
                "delete [crossbar, grafana, influxdb, ocs-LSA99ZZ, ocs-aggregator, ocs-influx-publisher]");
        robot.type(KeyCode.ESCAPE);
        assertThat(canvas.selected()).isEmpty();
    }

    @Test
    void enterOpensIShowsFindingsPGoesToThePaletteAndControlDDuplicates(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.I, KeyCode.P).press(KeyCode.CONTROL).type(KeyCode.D, KeyCode.L)
                .release(KeyCode.CONTROL);
        assertThat(listener.deeds()).containsExactly("open grafana", "findings grafana", "to palette grafana", "duplicate grafana", "arrange");
    }

    @Test
    void altAndArrowsMoveANode(FxRobot robot) {
        robot.type(KeyCode.DOWN).press(KeyCode.ALT).type(KeyCode.RIGHT, KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(listener.deeds()).containsExactly("moved grafana 310.0 40.0", "moved grafana 310.0 50.0");
    }

    @Test
    void keysZoomAndFit(FxRobot robot) {
        double fitting = canvas.scale();
        robot.type(KeyCode.EQUALS);
        assertThat(canvas.scale()).isCloseTo(fitting * 1.2, within(1e-9));
        robot.type(KeyCode.MINUS, KeyCode.MINUS);
        assertThat(canvas.scale()).isCloseTo(fitting / 1.2, within(1e-9));
        robot.type(KeyCode.DIGIT0);
        assertThat(canvas.scale()).isEqualTo(1);
        robot.type(KeyCode.MINUS, KeyCode.F);
        assertThat(canvas.scale()).isEqualTo(fitting);
        robot.type(KeyCode.MINUS).press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertThat(canvas.scale()).isEqualTo(fitting);
    }

    @Test
    void cDrawsADependencyWithArrowsAndEnter(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.C);
        assertThat(canvas.overlay().tip()).hasValueSatisfying(tip -> assertThat(tip).contains("Which service shall grafana"));
        assertThat(harness.has("crossbar", NodeView.TARGET)).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.LEFT);
        assertThat(harness.has("crossbar", NodeView.CHOSEN)).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(listener.deeds()).containsExactly("connect grafana crossbar");
        assertThat(canvas.connecting()).isEmpty();
    }

    @Test
    void escapeLeavesTheConnectModeAndKeepsTheSelection(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.C, KeyCode.DOWN, KeyCode.ESCAPE);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.selected()).containsExactly("grafana");
        assertThat(canvas.overlay().tip()).isEmpty();
    }

    @Test
    void inConnectModeAClickChoosesAndAClickOnTheGroundGivesUp(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.C).moveTo(harness.on("crossbar"));
        assertThat(harness.has("crossbar", NodeView.CHOSEN)).isTrue();
        robot.clickOn(harness.on("crossbar"));
        robot.type(KeyCode.C).clickOn(harness.at(500, 530));
        assertThat(listener.deeds()).containsExactly("connect grafana crossbar");
        assertThat(canvas.connecting()).isEmpty();
        assertThat(canvas.selected()).containsExactly("grafana");
    }

    @Test
    void enterOnARefusedTargetDoesNothingButTell(FxRobot robot) {
        harness.refusedConnections.put("influxdb", "That would be a cycle.");
        robot.type(KeyCode.DOWN, KeyCode.C, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.overlay().tip()).contains("That would be a cycle.");
        assertThat(canvas.connecting()).isPresent();
    }

    @Test
    void eChoosesAnArrowAndDeleteRemovesIt(FxRobot robot) {
        robot.interact(() -> canvas.actions().select("crossbar"));
        robot.type(KeyCode.E, KeyCode.DELETE);
        assertThat(listener.deeds()).containsExactly("disconnect ocs-aggregator crossbar");
    }

    @Test
    void f2RenamesAndEscapeTakesItBack(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.F2).write("panel").type(KeyCode.ESCAPE);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.isFocused()).isTrue();
        robot.type(KeyCode.F2).write("panel").type(KeyCode.ENTER);
        assertThat(listener.deeds()).containsExactly("rename grafana panel");
    }

    @Test
    void aNameThatCannotBeStaysInTheFieldAndSaysWhy(FxRobot robot) {
        harness.refusedNames.put("x y", "A name has no blanks.");
        robot.type(KeyCode.DOWN, KeyCode.F2).write("x y").type(KeyCode.ENTER);
        assertThat(listener.deeds()).isEmpty();
        assertThat(canvas.overlay().tip()).contains("A name has no blanks.");
        robot.type(KeyCode.BACK_SPACE, 3);
        assertThat(canvas.overlay().tip()).hasValueSatisfying(tip -> assertThat(tip).startsWith("A service needs a name"));
        robot.write("ok").type(KeyCode.ENTER);
        assertThat(listener.deeds()).containsExactly("rename grafana ok");
        assertThat(canvas.overlay().tip()).isEmpty();
    }

    @Test
    void leavingTheFieldCommits(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.F2).write("panel");
        robot.interact(harness.elsewhere::requestFocus);
        assertThat(listener.deeds()).containsExactly("rename grafana panel");
        assertThat(harness.elsewhere.isFocused()).isTrue();
    }

    @Test
    void aClickElsewhereOnTheCanvasCommitsToo(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.F2).write("panel").clickOn(harness.on("crossbar"));
        assertThat(listener.deeds()).containsExactly("rename grafana panel");
    }

    @Test
    void aScreenReaderHearsOfEachNode(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        NodeView view = canvas.world().view("influxdb").orElseThrow();
        assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(view.getAccessibleText()).isEqualTo("influxdb, influxdb:1.7, port 8086→8086, 1 mount");
        assertThat(canvas.world().view("grafana").orElseThrow().getAccessibleText()).endsWith("1 warning");
        assertThat(canvas.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isSameAs(canvas.world().view("grafana").orElseThrow());
    }
}
