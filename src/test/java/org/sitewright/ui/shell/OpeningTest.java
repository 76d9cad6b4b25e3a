package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.site.SitePlace;
import org.testfx.framework.junit5.Start;

class OpeningTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void aFolderIsOpenedWithAllItsPanes() {
        window.open(Texts.LAB);
        assertThat(window.hasNode("crossbar")).isTrue();
        assertThat(window.hasNode("publisher")).isTrue();
        assertThat(window.shownText()).isEqualTo(Texts.LAB);
        assertThat(robot.lookup(".sw-side-title").queryAs(Label.class).getText()).isEqualTo("yale-lab");
        assertThat(window.stage.getTitle()).isEqualTo("yale-lab \u2013 docker-compose.yaml \u2013 Sitewright");
        assertThat(asker.said).isEmpty();
    }

    @Test
    void theKeyboardStandsOnTheCanvasAndTheTextAtItsBeginning() {
        window.open(Texts.LAB);
        assertThat(window.ask(() -> window.view().canvas().view().isFocused())).isTrue();
        assertThat(window.ask(() -> window.view().text().view().caret().line())).isZero();
        assertThat(robot.lookup(".sw-yaml-area").queryAs(org.fxmisc.richtext.GenericStyledArea.class).firstVisibleParToAllParIndex())
                .isZero();
    }

    @Test
    void aFileIsOpenedByItsOwnName() {
        window.write(window.site().resolve("other.yml"), Texts.LAB);
        window.open(window.site().resolve("other.yml"));
        assertThat(window.stage.getTitle()).contains("other.yml");
    }

    @Test
    void theFirstInComposesOrderIsOpened() {
        window.write(window.site().resolve("compose.yaml"), "services: {a: {image: b:1}}\n");
        window.open(Texts.LAB);
        assertThat(window.text()).startsWith("services: {a");
    }

    @Test
    void whatWasOpenedIsOfferedAgain() {
        window.open(Texts.LAB);
        window.run("close-site");
        Hyperlink link = robot.lookup(".sw-welcome-recent .hyperlink").queryAs(Hyperlink.class);
        assertThat(link.getText()).isEqualTo("yale-lab");
        window.fx(link::fire);
        WindowHarness.settle();
        assertThat(window.hasNode("influxdb")).isTrue();
    }

    @Test
    void whereTheSampleSiteCannotBeCopiedASentenceSaysWhy() {
        window.write(window.folders.state(), "a file where a folder should be");
        window.run("open-sample");
        assertThat(asker.last().headline()).isEqualTo("That could not be opened");
        assertThat(asker.last().details()).contains(window.folders.state().toString(), "cannot be written", "SITEWRIGHT_HOME");
        assertThat(window.bench.openSite()).isEmpty();
    }

    @Test
    void theSampleSiteIsCopiedAndOpened() {
        window.run("open-sample");
        // Nodes out of sight are not made: which ones are in it is the layout's affair.
        assertThat(robot.lookup(".sw-node").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".sw-side-list").queryListView().getItems()).extracting(item -> ((SitePlace) item).service())
                .contains("crossbar", "ocs-LSA99ZZ");
        assertThat(window.view().site().composePath()).startsWith(temp.resolve("home"));
    }

    @Test
    void aDroppedFolderIsOpened() {
        window.write(window.file(), Texts.LAB);
        FileDrops drops = new FileDrops(window.bench, window.bench::open, window.executors.views());
        assertThat(window.<Boolean>ask(() -> drops.dropped(List.of(window.site().toFile())))).isTrue();
        assertThat(window.<Boolean>ask(() -> drops.dropped(List.of()))).isFalse();
        window.waitFor(() -> window.bench.site().isPresent());
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void theChoosersAreAsked() {
        window.write(window.file(), Texts.LAB);
        asker.willPick(window.site());
        window.run("open-folder");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        asker.willPick(window.file());
        window.run("open-file");
        assertThat(window.stage.getTitle()).startsWith("yale-lab");
    }

    @Test
    void aFolderWithoutAComposeFileIsSaidInASentenceWithWhatElseIsThere() {
        window.write(temp.resolve("up").resolve("deploy").resolve("compose.yaml"), Texts.LAB);
        window.open(temp.resolve("up"));
        assertThat(asker.last().headline()).isEqualTo(window.word("open.failed"));
        assertThat(asker.last().details()).contains(temp.resolve("up").toString()).contains("compose.yaml");
        assertThat(asker.last().options()).containsExactly(temp.resolve("up").resolve("deploy").resolve("compose.yaml").toString(),
                window.word("open.new"));
        asker.willChoose(0);
        window.open(temp.resolve("up"));
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void whatCannotBeOpenedLeavesTheOpenSiteWithItsEdits() throws IOException {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", javafx.scene.input.KeyCode.ENTER);
        String edited = window.text();
        Path binary = temp.resolve("binary").resolve("compose.yaml");
        Files.createDirectories(binary.getParent());
        Files.write(binary, new byte[] {0, 1, 2, 0, (byte) 0xff});
        asker.willChoose(1);
        window.open(binary);
        assertThat(asker.last().details()).contains(binary.toString());
        asker.willChoose(1);
        window.open(temp.resolve("nowhere"));
        assertThat(asker.last().details()).contains("nowhere");
        assertThat(window.text()).isEqualTo(edited);
        assertThat(window.shownText()).isEqualTo(edited);
        assertThat(window.hasNode("influxdb")).isTrue();
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
    }

    @Test
    void aFolderWithoutPermissionIsSaidInASentence() throws IOException {
        window.write(window.file(), Texts.LAB);
        Files.setPosixFilePermissions(window.site(), PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(window.site())).isFalse();
            window.open(window.site());
            assertThat(asker.last().details()).contains("yale-lab");
            assertThat(window.bench.site()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(window.site(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aDoubleClickOnAnotherComposeFileOpensIt() {
        window.write(window.site().resolve("docker-compose.override.yaml"), "services:\n  crossbar:\n    restart: always\n");
        window.open(Texts.LAB);
        robot.doubleClickOn("docker-compose.override.yaml");
        window.waitFor(() -> window.session().text().content().startsWith("services:\n  crossbar"));
    }

    @Test
    void unsavedWorkIsAskedForBeforeAnotherSiteIsOpened() {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", javafx.scene.input.KeyCode.ENTER);
        window.write(temp.resolve("b").resolve("compose.yaml"), "services: {b: {image: b:1}}\n");
        window.open(temp.resolve("b"));
        assertThat(asker.last().headline()).contains("docker-compose.yaml");
        assertThat(window.text()).contains("influxdb:1.8");
        asker.willChoose(0);
        window.open(temp.resolve("b"));
        assertThat(window.text()).startsWith("services: {b");
        assertThat(window.onDisk()).contains("influxdb:1.8");
    }
}
