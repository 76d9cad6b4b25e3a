package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The variables and the site config file are in the list of files, and a click shows their text. */
class OtherFilesTest extends WindowCase {
    private static final String VARIABLES = "SITE_TZ=America/New_York\nDATA_DIR=/data\n";
    private static final String CONFIG = "hub:\n  wamp_server: ws://crossbar:8001/ws\nhosts: {}\n";

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.write(variables(), VARIABLES);
        window.write(window.site().resolve("default.yaml"), CONFIG);
        window.open(Texts.LAB);
    }

    private Path variables() {
        return window.site().resolve(".env");
    }

    private String shown() {
        return window.ask(() -> robot.lookup(".sw-yaml-area").queryAll().stream().filter(WindowHarness::isInSight)
                .map(node -> ((GenericStyledArea<?, ?, ?>) node).getText()).findFirst().orElseThrow());
    }

    private String marked() {
        Node row = robot.lookup(".sw-side-file.sw-selected").query();
        return window.ask(() -> ((Labeled) row.lookup(".label")).getText());
    }

    private void click(String words) {
        // A name such as ".env" would be taken for a style class.
        robot.clickOn(robot.lookup((Node node) -> node instanceof Labeled label && words.equals(label.getText())).<Node>query());
        WindowHarness.settle();
    }

    @Test
    void aClickShowsTheTextOfEachFileAndMarksIt() {
        assertThat(marked()).isEqualTo("docker-compose.yaml");
        click(".env");
        assertThat(shown()).isEqualTo(VARIABLES);
        assertThat(marked()).isEqualTo(".env");
        click("default.yaml");
        assertThat(shown()).isEqualTo(CONFIG);
        assertThat(marked()).isEqualTo("default.yaml");
        robot.clickOn(robot.lookup(".sw-side-file").nth(0).<Node>query());
        WindowHarness.settle();
        assertThat(shown()).isEqualTo(Texts.LAB);
        assertThat(marked()).isEqualTo("docker-compose.yaml");
    }

    @Test
    void whatIsSavedElsewhereIsSeenHere() {
        click(".env");
        window.write(variables(), "SITE_TZ=UTC\n");
        window.fx(window.keeper::focused);
        window.waitFor(() -> shown().equals("SITE_TZ=UTC\n"));
    }

    @Test
    void whoSelectsAServiceSeesItsLinesAgain() {
        click(".env");
        window.click("influxdb");
        assertThat(shown()).isEqualTo(Texts.LAB);
        assertThat(marked()).isEqualTo("docker-compose.yaml");
    }

    @Test
    void theFormTellsOfTheServicesWhileVariablesAreShown() {
        click(".env");
        assertThat(robot.lookup(".sw-inspector .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("docker-compose.yaml").doesNotContain("0 services");
        robot.clickOn(robot.lookup(".sw-inspector .hyperlink").nth(0).<Node>query());
        WindowHarness.settle();
        assertThat(shown()).isEqualTo(Texts.LAB);
        assertThat(window.selected()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidInASentence_withTheSystemsEditorOneClickAway_andAWayBack() throws IOException {
        window.run("close-site");
        Files.write(variables(), new byte[] {'A', '=', (byte) 0xe9, '\n'});
        window.open(Texts.LAB);
        click(".env");
        assertThat(window.<String>ask(() -> ((Labeled) robot.lookup(".sw-other-bar .label").query()).getText())).contains(".env");
        click(window.word("other.outside"));
        assertThat(window.outside).containsExactly(variables());
        click(window.word("other.back", "docker-compose.yaml"));
        assertThat(shown()).isEqualTo(Texts.LAB);
        assertThat(marked()).isEqualTo("docker-compose.yaml");
    }
}
