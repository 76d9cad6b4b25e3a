package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.ui.split.WizardStep;
import org.sitewright.ui.split.SplitWizard;
import org.testfx.framework.junit5.Start;

/** From the menu through the wizard to files on the disk. */
class SplitSiteTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private SplitWizard wizard() {
        return robot.lookup(".sw-split").queryAs(SplitWizard.class);
    }

    private boolean isWizardOpen() {
        return robot.lookup(".sw-split").tryQuery().isPresent();
    }

    private void fire(String id) {
        window.fx(() -> robot.lookup("#split-" + id).queryAs(Button.class).fire());
        WindowHarness.settle();
    }

    private void go(WizardStep step) {
        while (wizard().model().step() != step) {
            WizardStep before = wizard().model().step();
            fire("next");
            assertThat(wizard().model().step()).as(robot.lookup(".sw-split-says").queryAs(Label.class).getText()).isNotEqualTo(before);
        }
    }

    private boolean isSaid(String words) {
        return List.copyOf(robot.lookup(".label").<Node>queryAll()).stream().filter(WindowHarness::isInSight).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    @Test
    void theSiteIsSplitIntoItsFolders_andOpenedAnew() {
        window.open(Texts.LAB);
        window.run("split");
        assertThat(wizard().model().grouping().filled()).extracting(group -> group.name()).contains("", "influxdb", "crossbar", "web");
        go(WizardStep.CONSEQUENCES);
        assertThat(robot.lookup(".sw-split-card").queryAll()).isNotEmpty();
        go(WizardStep.WRITE);
        Path crossbar = window.site().resolve("crossbar").resolve("docker-compose.yaml");
        assertThat(crossbar).doesNotExist();
        fire("next");
        assertThat(wizard().model().isWritten()).isTrue();
        assertThat(WindowHarness.read(crossbar)).contains("  # the router\n  crossbar:\n    image: \"simonsobs/ocs-crossbar:v0.11.3\"\n").contains("ocs-net");
        assertThat(window.onDisk()).contains("  publisher:").doesNotContain("influxdb:1.7");
        assertThat(WindowHarness.read(window.site().resolve("docker-compose.yaml.before-split"))).isEqualTo(Texts.LAB);
        fire("next");
        window.waitFor(() -> !isWizardOpen() && window.bench.site().isPresent());
        assertThat(window.text()).isEqualTo(window.onDisk());
        assertThat(asker.said).isEmpty();
    }

    @Test
    void theSampleSiteComesToItsPreviewWithoutAnObstacle() {
        window.run("open-sample");
        window.run("split");
        go(WizardStep.PREVIEW);
        assertThat(robot.lookup(".sw-split-tree-list").queryListView().getItems()).hasSizeGreaterThan(4);
    }

    @Test
    void whatIsNotSavedIsSavedBefore() {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        window.run("split");
        assertThat(asker.last().headline()).isEqualTo(window.word("split.unsaved"));
        assertThat(isWizardOpen()).isFalse();
        asker.willChoose(0);
        window.run("split");
        assertThat(isWizardOpen()).isTrue();
        assertThat(window.onDisk()).contains("influxdb:1.8");
    }

    @Test
    void leavingAsksOnlyWhenSomethingWasChosen_andShowsTheSiteAgain() throws java.io.IOException {
        window.open(Texts.LAB);
        window.run("split");
        fire("cancel");
        assertThat(isWizardOpen()).isFalse();
        assertThat(asker.said).isEmpty();
        assertThat(window.hasNode("crossbar")).isTrue();
        window.run("split");
        window.fx(() -> wizard().model().move(List.of("publisher"), "web"));
        fire("cancel");
        assertThat(asker.last().headline()).isEqualTo(window.word("split.leave"));
        assertThat(isWizardOpen()).isTrue();
        asker.willChoose(1);
        fire("cancel");
        assertThat(isWizardOpen()).isFalse();
        try (var files = Files.list(window.site())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("docker-compose.yaml");
        }
    }

    @Test
    void aFileThatChangesAfterThePreviewIsNotWrittenOver() {
        window.open(Texts.LAB);
        window.run("split");
        go(WizardStep.WRITE);
        window.write(window.site().resolve("web").resolve("docker-compose.yaml"), "services: {a: {image: b:1}}\n");
        fire("next");
        assertThat(wizard().model().isWritten()).isFalse();
        assertThat(isSaid("Nothing was written")).isTrue();
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(window.site().resolve("crossbar")).doesNotExist();
    }

    @Test
    void afterARefusalThePlanIsMadeAnew_alsoForWhatIsNoTextOfTheSite() {
        window.open(Texts.LAB);
        window.run("split");
        go(WizardStep.WRITE);
        Path override = window.site().resolve("docker-compose.override.yaml");
        window.write(override, "services:\n  crossbar:\n    restart: always\n");
        fire("next");
        assertThat(wizard().model().isWritten()).isFalse();
        assertThat(isSaid("Nothing was written")).isTrue();
        fire("next");
        assertThat(wizard().model().isWritten()).isTrue();
        assertThat(WindowHarness.read(window.site().resolve("crossbar").resolve("docker-compose.override.yaml"))).contains("restart: always");
    }

    @Test
    void aFolderThatHoldsAComposeFileIsAnObstacleAtTheGroups() {
        window.write(window.site().resolve("web").resolve("docker-compose.yaml"), "services: {a: {image: b:1}}\n");
        window.open(Texts.LAB);
        window.run("split");
        assertThat(robot.lookup("#split-next").queryButton().isDisabled()).isTrue();
        assertThat(isSaid("web")).isTrue();
        window.fx(() -> wizard().model().rename("web", "monitor"));
        WindowHarness.settle();
        assertThat(robot.lookup("#split-next").queryButton().isDisabled()).isFalse();
    }

    @Test
    void theSitesShortcutsRestWhileTheWizardIsOpen() {
        window.open(Texts.LAB);
        window.run("split");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        assertThat(asker.said).isEmpty();
        assertThat(robot.lookup(".sw-menus").query().getParent().getParent().isVisible()).isFalse();
    }
}
