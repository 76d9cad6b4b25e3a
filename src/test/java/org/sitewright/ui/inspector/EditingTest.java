package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The form with edits that are really made: each changes its own line of the text, and the form shows it. */
@ExtendWith(ApplicationExtension.class)
class EditingTest {
    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, InspectorHarness.sample());
    }

    @BeforeEach
    void makeEdits() {
        form.sender.reaction = () -> {
            Edit edit = form.sender.edits.getLast();
            try {
                form.session.apply(edit, this);
            } catch (EditException e) {
                throw new AssertionError(edit.toString(), e);
            }
        };
    }

    private String text() {
        return form.session.text().content();
    }

    @Test
    void everyKindOfFieldChangesItsLine() {
        form.select("influxdb");
        form.type(form.field("tag"), "1.8");
        form.press(KeyCode.ENTER);
        form.type(form.field("restart"), "unless-stopped");
        form.press(KeyCode.ENTER);
        form.type(form.field("container_name"), "flux");
        form.press(KeyCode.ENTER);
        form.type(form.cells("ports", TextField.class).getFirst(), "127.0.0.1:8086");
        form.press(KeyCode.ENTER);
        form.type(form.cells("environment", TextField.class).get(1), "true");
        form.press(KeyCode.ENTER);
        form.focus(form.cells("volumes", ToggleButton.class).getFirst());
        form.press(KeyCode.SPACE);
        assertThat(text()).isEqualTo(InspectorHarness.sample().replace("influxdb:1.7", "influxdb:1.8")
                .replace("container_name: \"influxdb\"\n    restart: always", "container_name: \"flux\"\n    restart: unless-stopped")
                .replace("\"8086:8086\"", "\"127.0.0.1:8086:8086\"").replace("LOG_ENABLED=false", "LOG_ENABLED=true")
                .replace("influxdb-storage:/var/lib/influxdb", "influxdb-storage:/var/lib/influxdb:ro"));
        assertThat(form.field("tag").getText()).isEqualTo("1.8");
        assertThat(form.cells("ports", TextField.class).getFirst()).isInstanceOfSatisfying(CommitField.class,
                host -> assertThat(host.value()).isEqualTo("127.0.0.1:8086"));
        assertThat(form.session.undoCaption()).isPresent();
    }

    @Test
    void undoShowsTheOldValuesAgain(FxRobot robot) {
        form.select("influxdb");
        form.type(form.field("tag"), "1.8");
        form.press(KeyCode.ENTER);
        robot.interact(() -> form.session.undo(this));
        assertThat(text()).isEqualTo(InspectorHarness.sample());
        form.leave();
        assertThat(form.field("tag").getText()).isEqualTo("1.7");
        assertThat(text()).isEqualTo(InspectorHarness.sample());
    }

    @Test
    void aMountInTheFormOfItsNeighboursIsAdded() {
        form.select("influxdb");
        form.focus(form.cells("volumes", TextField.class).getFirst());
        form.press(KeyCode.CONTROL, KeyCode.ENTER);
        new FxRobot().write("./conf");
        form.press(KeyCode.ENTER);
        new FxRobot().write("/etc/influxdb");
        form.press(KeyCode.ENTER);
        assertThat(text()).contains("      - influxdb-storage:/var/lib/influxdb\n      - ./conf:/etc/influxdb\n");
        assertThat(form.cells("volumes", TextField.class)).hasSize(4);
    }
}
