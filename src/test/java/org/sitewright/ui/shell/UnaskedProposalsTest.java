package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Proposals that come up while somebody types, in the program as it is: they help, and are never in the way. */
class UnaskedProposalsTest extends WindowCase {
    private static final String TEXT = "services:\n  influxdb:\n    image: influxdb:1.8\n  crossbar:\n    image: crossbar:1\n";

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void typeBehindTheEnd(String words) {
        window.open(TEXT + "  agent:\n    image: agent:1\n");
        window.caretBehind("image: agent:1");
        window.press(KeyCode.ENTER);
        window.type(words);
    }

    private boolean listed() {
        return robot.lookup(".sw-yaml-choices").queryAll().stream().anyMatch(WindowHarness::isInSight);
    }

    private void waitForList() {
        window.waitFor(this::listed);
    }

    private String agent() {
        String text = window.text();
        return text.substring(text.indexOf("image: agent:1\n") + "image: agent:1\n".length());
    }

    @Test
    void theValuesOfAKeyComeUpBehindIt() {
        typeBehindTheEnd("restart: ");
        waitForList();
        window.type("un");
        window.press(KeyCode.ENTER);
        assertThat(agent()).isEqualTo("    restart: unless-stopped\n");
    }

    @Test
    void namesOfServicesComeUpBehindADash() {
        typeBehindTheEnd("depends_on:");
        window.press(KeyCode.ENTER);
        window.type("- ");
        waitForList();
        window.type("cro");
        window.press(KeyCode.ENTER);
        assertThat(agent()).isEqualTo("    depends_on:\n      - crossbar\n");
    }

    @Test
    void enterBehindAKeyThatTakesAListIsALineBreak() {
        for (String words : new String[] {"depends_on:", "depends_on: ", "ports:", "environment: "}) {
            typeBehindTheEnd(words);
            WindowHarness.settle();
            window.press(KeyCode.ENTER);
            window.type("x");
            assertThat(agent()).as(words).isEqualTo("    " + words + "\n      x\n");
            window.press(KeyCode.ESCAPE);
            undoAll();
        }
    }

    @Test
    void enterEndsALineWhoseValueIsWholeOrLeftOut() {
        typeBehindTheEnd("restart: always");
        WindowHarness.settle();
        window.press(KeyCode.ENTER);
        window.type("init: ");
        waitForList();
        window.press(KeyCode.ENTER);
        assertThat(agent()).startsWith("    restart: always\n    init: \n");
        assertThat(listed()).isFalse();
    }
}
