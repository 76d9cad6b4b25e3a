package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.compose.effective.EffectiveText;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The service as Compose will see it: to be read, and a way to where it is written. */
@ExtendWith(ApplicationExtension.class)
class EffectivePaneTest {
    private static final String TEXT = """
            x-log: &log
              driver: local
            services:
              base:
                image: socs:v1
              agent:
                extends: base
                container_name: agent
                volumes:
                  - ./config:/config
                  - ../all:/all
                logging: *log
              other:
                image: other:1
                container_name: other
            """;

    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, TEXT);
    }

    @SuppressWarnings("unchecked")
    private ListView<EffectiveText.Line> list() {
        return (ListView<EffectiveText.Line>) form.all(".sw-effective").getFirst();
    }

    private List<String> lines() {
        return list().getItems().stream().map(line -> line.text().strip()).toList();
    }

    private void toggle() {
        form.focus(form.find(".sw-effective-switch", ToggleButton.class, _ -> true));
        form.press(KeyCode.SPACE);
    }

    @Test
    void theSwitchShowsTheServiceAndGivesTheFieldsBack() {
        form.select("agent");
        assertThat(form.all(".sw-effective")).isEmpty();
        toggle();
        assertThat(lines()).contains("image: socs:v1", "container_name: agent", "driver: local", "source: ./config", "source: ../all");
        assertThat(form.all("#sw-field-hostname")).isEmpty();
        form.select("other");
        assertThat(lines()).contains("image: other:1").doesNotContain("driver: local");
        form.write(TEXT.replace("other:1", "other:2"));
        assertThat(lines()).contains("image: other:2");
        toggle();
        assertThat(form.all(".sw-effective")).isEmpty();
        assertThat(form.all("#sw-field-hostname")).isNotEmpty();
        assertThat(form.sender.edits).isEmpty();
    }

    @Test
    void aLineLeadsToWhereItIsWritten(FxRobot robot) {
        form.select("agent");
        toggle();
        int image = lines().indexOf("image: socs:v1");
        robot.interact(() -> {
            list().getSelectionModel().select(image);
            list().requestFocus();
        });
        form.press(KeyCode.ENTER);
        int driver = lines().indexOf("driver: local");
        robot.interact(() -> list().getSelectionModel().select(driver));
        form.press(KeyCode.ENTER);
        assertThat(form.revealed).containsExactly(YamlPath.of("services", "base", "image"), YamlPath.of("x-log", "driver"));
    }
}
