package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.ui.split.JoinWizard;
import org.sitewright.ui.split.Wizard;
import org.sitewright.ui.split.WizardStep;
import org.testfx.framework.junit5.Start;

/** From several files through the wizard to one. */
class JoinSiteTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private Wizard<?, ?> wizard() {
        return robot.lookup(".sw-split").queryAs(Wizard.class);
    }

    private JoinWizard join() {
        return (JoinWizard) wizard();
    }

    private boolean isWizardOpen() {
        return robot.lookup(".sw-split").tryQuery().isPresent();
    }

    private void fire(String id) {
        window.fx(() -> robot.lookup("#split-" + id).queryAs(Button.class).fire());
        WindowHarness.settle();
    }

    /** Goes on until the last step. */
    private void toTheEnd() {
        for (int i = 0; i < 5 && !robot.lookup("#split-next").queryButton().getText().startsWith("Write"); i++) {
            fire("next");
        }
        assertThat(robot.lookup("#split-next").queryButton().isDisabled()).as(robot.lookup(".sw-split-says").queryAs(Label.class).getText()).isFalse();
    }

    private boolean isSaid(String words) {
        return List.copyOf(robot.lookup(".label").<Node>queryAll()).stream().filter(WindowHarness::isInSight).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    /** The site of {@link Texts#LAB}, split as proposed and opened anew. */
    private void splitSite() {
        window.open(Texts.LAB);
        window.run("split");
        toTheEnd();
        fire("next");
        fire("next");
        window.waitFor(() -> !isWizardOpen() && window.bench.site().isPresent());
    }

    private Path file(String path) {
        return window.site().resolve(path);
    }

    @Test
    void aSplitSiteBecomesOneFileAgain_byteForByte_andIsOpened() {
        splitSite();
        window.run("join");
        assertThat(join().model().start().parts()).extracting(part -> part.path())
                .contains("docker-compose.yaml", "crossbar/docker-compose.yaml", "influxdb/docker-compose.yaml");
        assertThat(isSaid("In the order of docker-compose.yaml.before-split")).isTrue();
        fire("next");
        assertThat(robot.lookup(".sw-split-card").queryAll()).isNotEmpty();
        fire("next");
        toTheEnd();
        assertThat(file("crossbar/docker-compose.yaml")).exists();
        fire("next");
        assertThat(join().model().isWritten()).isTrue();
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(file("crossbar/docker-compose.yaml")).doesNotExist();
        assertThat(file("crossbar/docker-compose.yaml.before-join")).exists();
        fire("next");
        window.waitFor(() -> !isWizardOpen() && window.bench.site().isPresent());
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(asker.said).isEmpty();
    }

    @Test
    void whatIsChosenStandsInTheFile() {
        splitSite();
        window.run("join");
        fire("next");
        RadioButton keep = robot.lookup(".sw-split-card .radio-button").queryAll().stream().map(RadioButton.class::cast)
                .filter(radio -> radio.getText().startsWith("Keep ocs-net")).findFirst().orElseThrow();
        window.fx(() -> keep.setSelected(true));
        WindowHarness.settle();
        toTheEnd();
        fire("next");
        assertThat(window.onDisk()).contains("ocs-net");
    }

    @Test
    void thePreviewShowsWhichFileALineComesFrom() {
        splitSite();
        window.run("join");
        window.fx(() -> {
            join().model().go(WizardStep.CONSEQUENCES);
            join().model().go(WizardStep.PREVIEW);
        });
        WindowHarness.settle();
        ListView<?> result = robot.lookup(".sw-split-code").queryAll().stream().map(ListView.class::cast).toList().getLast();
        int crossbar = result.getItems().stream().map(Object::toString).toList().indexOf(result.getItems().stream().map(Object::toString)
                .filter(line -> line.contains("  crossbar:,") || line.contains("text=  crossbar:")).findFirst().orElseThrow());
        window.fx(() -> result.getSelectionModel().clearAndSelect(crossbar));
        WindowHarness.settle();
        assertThat(isSaid("crossbar/docker-compose.yaml as it is")).isTrue();
    }

    @Test
    void aFileThatChangesAfterThePreviewIsNotWrittenOver() throws IOException {
        splitSite();
        String before = window.onDisk();
        window.run("join");
        toTheEnd();
        Files.writeString(file("crossbar/docker-compose.yaml"), Files.readString(file("crossbar/docker-compose.yaml")) + "# mine\n");
        fire("next");
        assertThat(isSaid("Nothing was written")).isTrue();
        assertThat(window.onDisk()).isEqualTo(before);
        assertThat(Files.readString(file("crossbar/docker-compose.yaml"))).endsWith("# mine\n");
    }

    @Test
    void aSiteOfOneFileHasNothingToJoin() {
        window.open(Texts.LAB);
        assertThat(window.action("join").enabled().getAsBoolean()).isFalse();
    }

    @Test
    void escapeLeavesIt_andTheSiteIsThere() {
        splitSite();
        window.run("join");
        robot.push(KeyCode.ESCAPE);
        WindowHarness.settle();
        assertThat(isWizardOpen()).isFalse();
        assertThat(window.hasNode("crossbar")).isTrue();
    }
}
