package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.testfx.framework.junit5.Start;

class WindowSavingTest extends WindowCase {
    private static final String THEIRS = Texts.LAB.replace("9.5.2", "9.5.3");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void edit() {
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
    }

    private void changeOutside(String text) {
        Path fresh = temp.resolve("fresh");
        window.write(fresh, text);
        try {
            Files.move(fresh, window.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        look();
    }

    /** As when the window gets the focus again. */
    private void look() {
        window.fx(window.keeper::focused);
        WindowHarness.settle();
    }

    private boolean hasBanner() {
        return robot.lookup(".sw-banner").tryQuery().isPresent();
    }

    private void pressInBanner(String key) {
        Button button = robot.lookup(".sw-banner .button").queryAll().stream().map(Button.class::cast)
                .filter(each -> each.getText().equals(window.word(key))).findFirst().orElseThrow();
        window.fx(button::fire);
        WindowHarness.settle();
    }

    @Test
    void onlyTheMeantLineIsOtherOnTheDisk() throws IOException {
        String odd = "\ufeff" + Texts.LAB.replace("\n", "\r\n").replace("# the router\r\n", "# the router \t \ud83d\ude80\n").stripTrailing();
        window.open(odd);
        window.run("save");
        assertThat(window.onDisk()).isEqualTo(odd);
        edit();
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(Files.readString(window.file())).isEqualTo(odd.replace("influxdb:1.7", "influxdb:1.8"));
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
        assertThat(asker.said).isEmpty();
    }

    @Test
    void anOutsideChangeIsReadWhereNothingIsUnsaved() {
        window.open(Texts.LAB);
        changeOutside(THEIRS);
        window.waitFor(() -> window.session().text().content().equals(THEIRS));
        assertThat(window.shownText()).isEqualTo(THEIRS);
        assertThat(hasBanner()).isFalse();
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
    }

    @Test
    void anOutsideChangeBesideOwnEditsShowsTheBannerAndItsThreeButtonsWork() {
        window.open(Texts.LAB);
        edit();
        String mine = window.text();
        changeOutside(THEIRS);
        window.waitFor(this::hasBanner);
        assertThat(robot.lookup(".sw-banner .label").queryAs(Label.class).getText()).contains("docker-compose.yaml");
        pressInBanner("outside.compare");
        assertThat(window.compared).containsExactly(mine + "|" + THEIRS);
        pressInBanner("outside.keep");
        assertThat(hasBanner()).isFalse();
        assertThat(window.text()).isEqualTo(mine);
        changeOutside(THEIRS + "# again\n");
        window.waitFor(this::hasBanner);
        pressInBanner("outside.theirs");
        assertThat(window.text()).isEqualTo(THEIRS + "# again\n");
        assertThat(hasBanner()).isFalse();
        window.run("undo");
        assertThat(window.text()).isEqualTo(mine);
    }

    @Test
    void whatBothHaveMadeAlikeIsNoQuestion() {
        window.open(Texts.LAB);
        edit();
        changeOutside(window.text());
        window.waitFor(() -> !window.session().isModified());
        assertThat(hasBanner()).isFalse();
    }

    @Test
    void savingOverAnOutsideChangeAsks() {
        window.open(Texts.LAB);
        edit();
        String mine = window.text();
        window.write(window.file(), THEIRS);
        window.run("save");
        assertThat(asker.last().headline()).isEqualTo(window.word("save.conflict"));
        assertThat(window.onDisk()).isEqualTo(THEIRS);
        asker.willChoose(0);
        window.run("save");
        assertThat(window.compared).containsExactly(mine + "|" + THEIRS);
        assertThat(window.onDisk()).isEqualTo(THEIRS);
        asker.willChoose(1);
        window.run("save");
        assertThat(window.onDisk()).isEqualTo(mine);
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
    }

    @Test
    void theOneOnTheDiskCanBeTakenInstead() {
        window.open(Texts.LAB);
        edit();
        window.write(window.file(), THEIRS);
        asker.willChoose(2);
        window.run("save");
        assertThat(window.text()).isEqualTo(THEIRS);
        assertThat(window.onDisk()).isEqualTo(THEIRS);
    }

    @Test
    void aVanishedFileIsSaidAndCanBeSavedAgain() throws IOException {
        window.open(Texts.LAB);
        Files.delete(window.file());
        look();
        window.waitFor(this::hasBanner);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
        assertThat(robot.lookup("#tool-save").queryButton().isDisabled()).isFalse();
        pressInBanner("outside.save");
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(hasBanner()).isFalse();
        assertThat(window.stage.getTitle()).startsWith("yale-lab");
        assertThat(asker.said).isEmpty();
    }

    @Test
    void closingAsksForAVanishedFileToo() throws IOException {
        window.open(Texts.LAB);
        Files.delete(window.file());
        look();
        window.waitFor(this::hasBanner);
        window.run("close-site");
        assertThat(asker.last().headline()).contains("docker-compose.yaml");
        assertThat(window.bench.site()).isPresent();
    }

    @Test
    void aReadOnlyFileIsASentenceAndTheTextStays() throws IOException {
        window.open(Texts.LAB);
        Files.setPosixFilePermissions(window.file(), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(window.site(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(window.file())).isFalse();
            edit();
            window.run("save");
            assertThat(asker.last().headline()).isEqualTo(window.word("save.failed"));
            assertThat(asker.last().details()).contains("docker-compose.yaml");
            assertThat(window.text()).contains("influxdb:1.8");
            assertThat(window.<Boolean>ask(() -> window.session().isModified())).isTrue();
        } finally {
            Files.setPosixFilePermissions(window.site(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderInTheFilesPlaceIsASentenceAndTheTextStays() throws IOException {
        window.open(Texts.LAB);
        edit();
        Files.delete(window.file());
        Files.createDirectory(window.file());
        window.run("save");
        // The watcher may have seen the folder, too, and said so before or after.
        assertThat(asker.said).extracting(FakeAsker.Said::headline).contains(window.word("save.failed"));
        assertThat(window.text()).contains("influxdb:1.8");
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
    }

    @Test
    void aChangeOfTheVariablesIsSeenInTheFindings() {
        Path env = window.site().resolve(".env");
        window.write(env, "OTHER=1\n");
        window.open(Texts.FAULTLESS.replace("influxdb:1.7", "influxdb:${INFLUX_TAG}"));
        assertThat(window.findings(Finding::rule)).isNotEmpty();
        window.write(env, "INFLUX_TAG=1.7\n");
        look();
        window.waitFor(() -> window.session().snapshot().findings().isEmpty());
        assertThat(robot.lookup(".sw-problems-row").queryAll().stream().filter(WindowHarness::isInSight)).isEmpty();
    }

    @Test
    void closingWithUnsavedChangesAsks() {
        window.open(Texts.LAB);
        edit();
        String mine = window.text();
        window.run("close-site");
        assertThat(asker.last().options()).hasSize(2);
        assertThat(window.text()).isEqualTo(mine);
        asker.willChoose(1);
        window.run("close-site");
        assertThat(window.bench.site()).isEmpty();
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(window.stage.getTitle()).isEqualTo("Sitewright");
        window.open(window.site());
        edit();
        asker.willChoose(0);
        window.run("close-site");
        assertThat(window.bench.site()).isEmpty();
        assertThat(window.onDisk()).isEqualTo(mine);
    }

    @Test
    void closingStopsWhereSavingFails() throws IOException {
        window.open(Texts.LAB);
        edit();
        Files.delete(window.file());
        Files.createDirectory(window.file());
        asker.willChoose(0);
        window.run("close-site");
        assertThat(window.bench.site()).isPresent();
        assertThat(window.text()).contains("influxdb:1.8");
    }

    @Test
    void closingWithoutChangesAsksNothing() {
        window.open(Texts.LAB);
        window.run("close-site");
        assertThat(asker.said).isEmpty();
        assertThat(window.bench.site()).isEmpty();
    }
}
