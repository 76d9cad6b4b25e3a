package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A change that is made of several at once, in the text control and in the session's document. */
class ReplaceAllTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void replaceAll(String words, String by) {
        window.press(KeyCode.CONTROL, KeyCode.H);
        fill("sw-yaml-search-find", words);
        fill("sw-yaml-search-replacement", by);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void fill(String field, String words) {
        TextField found = robot.lookup("." + field).<TextField>queryAll().stream().filter(WindowHarness::isInSight).findFirst().orElseThrow();
        window.fx(found::requestFocus);
        window.fx(found::selectAll);
        window.type(words);
    }

    private void check(String before, String words, String by) {
        window.open(before);
        window.caretBehind("crossbar:");
        replaceAll(words, by);
        assertThat(window.text()).isEqualTo(before.replace(words, by)).isNotEqualTo(before);
        assertThat(window.shownText()).isEqualTo(window.text());
        // All of it is one step, and what is typed behind it lands where it is seen.
        window.press(KeyCode.ESCAPE);
        window.caretBehind("  grafana:");
        window.type(" # x");
        assertThat(window.text()).isEqualTo(before.replace(words, by).replace("  grafana:", "  grafana: # x"));
        assertThat(window.shownText()).isEqualTo(window.text());
        window.run("undo");
        window.run("undo");
        assertThat(window.text()).isEqualTo(before);
        assertThat(window.shownText()).isEqualTo(before);
    }

    @Test
    void allMatchesAreReplacedInBothAndTakenBackInOneStep() {
        check(Texts.LAB, "influxdb:", "db:");
    }

    @Test
    void withWindowsLineBreaksCharactersOfTwoUnitsAndLongerWordsToo() {
        check(Texts.LAB.replace("# the router", "# the router \uD83D\uDD2D").replace("\n", "\r\n"), "crossbar", "crossbar-router");
    }
}
