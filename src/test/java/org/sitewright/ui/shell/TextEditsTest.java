package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.testfx.framework.junit5.Start;

class TextEditsTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void typingReachesCanvasAndForm() {
        window.open(Texts.LAB);
        window.caretBehind("image: influxdb:1.7");
        window.type("8");
        assertThat(window.text()).contains("influxdb:1.78\n");
        window.press(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.BACK_SPACE);
        window.type("8");
        assertThat(window.selected()).containsExactly("influxdb");
        assertThat(window.field("image").getText()).isEqualTo("influxdb");
        assertThat(window.said("influxdb")).startsWith("influxdb, influxdb:").doesNotContain("1.7");
        assertThat(window.shownText()).isEqualTo(window.text());
    }

    @Test
    void typingAtTheVeryEndOfTheFileIsTaken() {
        window.open("services:\n  a:\n    image: b:1");
        window.caretBehind("image: b:1");
        window.press(KeyCode.ENTER);
        window.type("restart: always");
        window.press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo("services:\n  a:\n    image: b:1\n    restart: always");
        assertThat(window.shownText()).isEqualTo(window.text());
    }

    @Test
    void namesThatTheFileKnowsAreProposed() {
        window.open(Texts.LAB);
        window.caretBehind("      - influxdb");
        window.press(KeyCode.ENTER);
        window.type("cro");
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        window.waitFor(() -> robot.lookup(".sw-yaml-choices").queryAll().stream().anyMatch(WindowHarness::isInSight));
        window.press(KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      - crossbar");
    }

    @Test
    void aQuickFixMendsWhatIsWrongAtTheCaret() {
        window.open(Texts.FAULTLESS.replace("    restart: always\n", "    restrat: always\n"));
        assertThat(window.findings(Finding::rule)).hasSize(1);
        window.caretBehind("restrat");
        window.press(KeyCode.ALT, KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(Texts.FAULTLESS);
        assertThat(window.findings(Finding::rule)).isEmpty();
    }

    @Test
    void aBrokenTextKeepsTheLastGoodReadingOfItsBlockAndTheOthersLive() {
        window.open(Texts.FAULTLESS);
        window.caretBehind("container_name: 'influxdb'");
        window.press(KeyCode.BACK_SPACE);
        window.waitFor(() -> !window.session().snapshot().findings().isEmpty());
        assertThat(window.hasNode("influxdb")).isTrue();
        assertThat(window.said("influxdb")).contains("influxdb:1.7").contains("last good reading");
        assertThat(window.said("crossbar")).doesNotContain("last good reading");
        assertThat(window.said("publisher")).doesNotContain("last good reading");
        window.select("crossbar");
        window.fill(window.field("tag"), "v0.12.0", KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(Texts.FAULTLESS.replace("'influxdb'", "'influxdb").replace("v0.11.3\"", "v0.12.0\""));
        window.caretBehind("container_name: 'influxdb");
        window.press(KeyCode.QUOTE);
        String mended = window.text();
        if (!mended.contains("'influxdb'\n")) {
            window.type("'");
        }
        window.waitFor(() -> window.session().snapshot().findings().isEmpty());
        assertThat(window.text()).isEqualTo(Texts.FAULTLESS.replace("v0.11.3\"", "v0.12.0\""));
        assertThat(window.said("influxdb")).doesNotContain("last good reading");
    }

    @Test
    void aBrokenTextMarksItsServiceInTheListAndOnTheCanvas() {
        window.open(Texts.LAB);
        assertThat(rowOf("influxdb").getAccessibleText()).isEqualTo("influxdb");
        assertThat(rowOf("influxdb").lookupAll(".sw-mark")).isEmpty();
        window.caretBehind("container_name: 'influxdb'");
        window.press(KeyCode.BACK_SPACE);
        window.waitFor(() -> !rowOf("influxdb").lookupAll(".sw-mark.sw-error").isEmpty());
        assertThat(rowOf("influxdb").getAccessibleText()).isEqualTo("influxdb, has errors, last good reading");
        assertThat(window.said("influxdb")).contains("1 error").contains("last good reading");
        assertThat(rowOf("crossbar").lookupAll(".sw-mark")).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor(() -> rowOf("influxdb").lookupAll(".sw-mark").isEmpty());
        assertThat(rowOf("influxdb").getAccessibleText()).isEqualTo("influxdb");
    }

    private ListCell<?> rowOf(String service) {
        return robot.lookup(".sw-side-list .list-cell").queryAll().stream().map(node -> (ListCell<?>) node)
                .filter(row -> service.equals(row.getText())).findFirst().orElseThrow();
    }

    @Test
    void controlDInTheTextDoublesTheLineAndNotTheService() {
        window.open(Texts.LAB);
        window.caretBehind("restart: always");
        window.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(asker.said).isEmpty();
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+    restart: always");
    }

    @Test
    void undoInTheTextTakesBackWhatTheFormDid() {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        window.caretBehind("x-env");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.text()).contains("influxdb:1.8");
    }
}
