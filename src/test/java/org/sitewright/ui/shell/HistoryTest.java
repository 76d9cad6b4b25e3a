package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

class HistoryTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private Button tool(String id) {
        return robot.lookup("#tool-" + id).queryButton();
    }

    @Test
    void editsFromThreePlacesAreOneHistory() {
        String crlf = "\ufeff" + Texts.LAB.replace("\n", "\r\n").stripTrailing();
        window.open(crlf);
        assertThat(tool("undo").isDisabled()).isTrue();
        assertThat(tool("save").isDisabled()).isTrue();
        window.connect("grafana", "crossbar");
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        window.caretBehind("LOGLEVEL: info");
        window.type("rmal");
        String done = window.text();
        assertThat(done).contains("      - influxdb\r\n      - crossbar\r\n").contains("influxdb:1.8\r\n").contains("informal   # for all\r\n");
        assertThat(tool("undo").isDisabled()).isFalse();
        assertThat(tool("save").isDisabled()).isFalse();
        assertThat(tool("undo").getText()).isNotEmpty();
        window.focusCanvas();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tool("undo").getText()).isEqualTo("Set tag of influxdb to 1.8");
        robot.clickOn(tool("undo"));
        WindowHarness.settle();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tool("undo").isDisabled()).isTrue();
        assertThat(tool("save").isDisabled()).isTrue();
        assertThat(window.text()).isEqualTo(crlf.substring(1));
        assertThat(window.shownText()).isEqualTo(window.text());
        assertThat(window.stage.getTitle()).startsWith("yale-lab");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.press(KeyCode.CONTROL, KeyCode.Y);
        robot.clickOn(tool("redo"));
        WindowHarness.settle();
        assertThat(window.text()).isEqualTo(done);
        assertThat(tool("redo").isDisabled()).isTrue();
        window.run("save");
        assertThat(window.onDisk()).isEqualTo("\ufeff" + done);
    }

    @Test
    void controlZInAFieldTakesBackTheEditThatTheFieldMade() {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.field("tag").getText()).isEqualTo("1.7");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window.text()).contains("influxdb:1.8");
    }

    @Test
    void controlZWhileTypingInAFieldIsTheFieldsOwn() {
        window.open(Texts.LAB);
        window.select("crossbar");
        window.fill(window.field("tag"), "v1", KeyCode.ENTER);
        window.type("v2");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).contains("crossbar:v1\"");
        window.press(KeyCode.ESCAPE);
    }
}
