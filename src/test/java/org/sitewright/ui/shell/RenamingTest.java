package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Renaming by F2 in the text, with the whole window. */
class RenamingTest extends WindowCase {
    private static final String TEXT = """
            x-env: &env
              TZ: UTC
            services:
              db:
                image: influxdb:1.8
                environment: *env
                volumes: ["store:/data"]
                networks: [lab]
              agent:
                image: agent:1
                depends_on: [db]
            volumes:
              store:
            networks:
              lab:
            """;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void rename(String behind) {
        window.open(TEXT);
        window.caretBehind(behind);
        window.press(KeyCode.F2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"networks: [la | lab | lan | lab", "*en | env | vars | env", "&e | env | vars | env", "depends_on: [d | db | influx | db"})
    void whatIsNamedAtTheCaret_isRenamedWhereverItIsNamed(String behind, String asked, String newName, String word) {
        asker.willWrite(newName);
        rename(behind);
        assertThat(window.text()).isEqualTo(TEXT.replaceAll("\\b" + word + "\\b", newName).replace("x-" + newName + ":", "x-" + word + ":"));
        assertThat(asker.last().headline()).isEqualTo("Rename " + asked);
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.text()).isEqualTo(TEXT);
    }

    @Test
    void aVolumeKeepsItsData_orBeginsEmpty_asTheUserSays() {
        asker.willWrite("influx");
        asker.willChoose(0);
        rename("volumes:\n  st");
        assertThat(window.text()).isEqualTo(TEXT.replace("store:", "influx:").replace("  influx:\nnetworks", "  influx:\n    name: " + window.site().getFileName() + "_store\nnetworks"));
        assertThat(asker.last().details()).contains("_store");
        assertThat(window.session().selection().places()).extracting(place -> place.path().toString()).containsExactly("volumes.influx");
    }

    @Test
    void aNameThatIsTaken_isRefusedInWords() {
        asker.willWrite("a b");
        rename("networks: [la");
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(asker.last().details()).contains("cannot be a name");
    }

    @Test
    void whereNothingIsNamed_itSaysWhatCanBe() {
        rename("image: inf");
        assertThat(asker.last().headline()).contains("Nothing to rename");
    }
}
