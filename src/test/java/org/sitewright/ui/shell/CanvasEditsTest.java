package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

class CanvasEditsTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(Texts.LAB);
    }

    @Test
    void draggingFromAHandleMakesADependency() {
        window.connect("grafana", "crossbar");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      - crossbar");
        assertThat(window.action("undo").enabled().getAsBoolean()).isTrue();
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void aDependencyThatWouldBeACircleIsRefusedWithAReason() {
        window.connect("influxdb", "grafana");
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void anArrowIsTakenAwayByTheKeyboard() {
        window.focusCanvas();
        window.select("grafana");
        window.press(KeyCode.E);
        window.press(KeyCode.DELETE);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-    depends_on:", "-      - influxdb");
    }

    @Test
    void deletingANodeTakesItsHeadingAndItsArrowsWithIt() {
        window.click("grafana");
        window.press(KeyCode.DELETE);
        assertThat(window.hasNode("grafana")).isFalse();
        assertThat(window.text()).doesNotContain("grafana").contains("  publisher:\n");
        assertThat(changedLines(Texts.LAB, window.text())).allMatch(line -> line.startsWith("-"));
        assertThat(window.selected()).isEmpty();
    }

    @Test
    void severalAreDeletedAfterAQuestionAndAsOneStep() {
        window.focusCanvas();
        window.fx(() -> window.view().canvas().view().select(java.util.List.of("grafana", "publisher")));
        window.press(KeyCode.DELETE);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        asker.willChoose(0);
        window.press(KeyCode.DELETE);
        assertThat(window.text()).doesNotContain("publisher").doesNotContain("grafana:");
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void aNodeIsRenamedInPlaceAndTheEnvironmentEntriesOnlyAfterAsking() {
        window.click("influxdb");
        window.press(KeyCode.F2);
        TextField field = robot.lookup(".sw-rename").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("influxdb");
        asker.willChoose(0);
        window.type("store");
        window.press(KeyCode.ENTER);
        assertThat(asker.said).hasSize(1);
        assertThat(asker.last().details()).contains("http://influxdb:3000/grafana");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactlyInAnyOrder("-  influxdb:", "+  store:",
                "-      GF_SERVER_ROOT_URL: http://influxdb:3000/grafana", "+      GF_SERVER_ROOT_URL: http://store:3000/grafana",
                "-      - influxdb", "+      - store");
        assertThat(window.selected()).containsExactly("store");
        assertThat(window.hasNode("store")).isTrue();
    }

    @Test
    void environmentEntriesCanBeLeftAndTheRenamingCancelled() {
        window.click("influxdb");
        window.press(KeyCode.F2);
        window.type("store");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        window.press(KeyCode.F2);
        asker.willChoose(1);
        window.type("store");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).contains("http://influxdb:3000/grafana").contains("\n  store:\n");
    }

    @Test
    void escapeTakesARenamingBackAndABadNameIsNotTaken() {
        window.click("influxdb");
        window.press(KeyCode.F2);
        window.type("store");
        window.press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        window.press(KeyCode.F2);
        window.type("grafana");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void aServiceIsDuplicatedUnderANameThatIsAskedFor() {
        window.click("publisher");
        asker.willWrite("publisher-b");
        window.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(asker.last().options()).containsExactly("publisher-2");
        assertThat(window.hasNode("publisher-b")).isTrue();
        assertThat(window.selected()).containsExactly("publisher-b");
        assertThat(changedLines(Texts.LAB, window.text())).allMatch(line -> line.startsWith("+"));
    }

    @Test
    void aServiceIsAddedByNameAndImage() {
        asker.willWrite("web");
        asker.willWrite("ghcr.io/simonsobs/ocs-web:v0.4.1");
        window.run("add-service");
        assertThat(window.hasNode("web")).isTrue();
        assertThat(window.selected()).containsExactly("web");
        asker.willWrite("web");
        window.run("add-service");
        assertThat(asker.last().details()).contains("web");
    }

    @Test
    void aMovedNodeIsKeptInTheLayoutFileAndNowhereElse() {
        Point2D from = window.middle("grafana");
        window.drag(from, from.add(60, 80));
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(WindowHarness.read(window.site().resolve(".sitewright").resolve("layout.yaml"))).contains("docker-compose.yaml")
                .contains("grafana");
        Point2D moved = window.middle("grafana");
        window.run("close-site");
        window.open(window.site());
        window.run("arrange");
        assertThat(moved).isNotEqualTo(from);
        assertThat(WindowHarness.read(window.site().resolve(".sitewright").resolve("layout.yaml"))).doesNotContain("grafana");
    }
}
