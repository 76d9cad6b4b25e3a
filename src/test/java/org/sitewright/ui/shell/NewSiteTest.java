package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A site is begun in a folder that has none, and nothing is written there before it is saved. */
class NewSiteTest extends WindowCase {
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("new-lab"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    private void beginHere() {
        asker.willChoose(0);
        window.open(folder);
    }

    private void addAService() {
        asker.willWrite("crossbar");
        asker.willWrite("simonsobs/ocs-crossbar:v0.11.3");
        window.run("add-service");
    }

    @Test
    void aFolderWithoutAComposeFileOffersToBeginOne() throws IOException {
        beginHere();
        assertThat(asker.last().options()).containsExactly(window.word("open.new"));
        assertThat(asker.last().details()).contains(folder.toString());
        assertThat(window.text()).contains("\nservices:\n");
        assertThat(window.shownText()).isEqualTo(window.text());
        assertThat(window.stage.getTitle()).isEqualTo("\u25cf new-lab \u2013 docker-compose.yaml \u2013 Sitewright");
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeItIsSavedNotEvenWhereANodeWasPut() throws IOException {
        beginHere();
        addAService();
        Point2D at = window.middle("crossbar");
        window.drag(at, at.add(60, 40));
        assertThat(files()).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(files()).containsExactlyInAnyOrder(Path.of("docker-compose.yaml"), Path.of(".sitewright/layout.yaml"));
        assertThat(WindowHarness.read(folder.resolve("docker-compose.yaml"))).isEqualTo(window.text())
                .contains("  crossbar:\n    image: simonsobs/ocs-crossbar:v0.11.3\n");
        assertThat(window.stage.getTitle()).startsWith("new-lab");
    }

    @Test
    void whatWasBegunCanBeThrownAway() throws IOException {
        beginHere();
        asker.willChoose(1);
        window.run("close-site");
        assertThat(window.bench.site()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatSomebodyElseMadeMeanwhileIsNotOverwritten() throws IOException {
        beginHere();
        Files.writeString(folder.resolve("docker-compose.yaml"), "services: {theirs: {image: b:1}}\n");
        window.run("save");
        assertThat(asker.last().headline()).isEqualTo(window.word("save.conflict"));
        assertThat(WindowHarness.read(folder.resolve("docker-compose.yaml"))).contains("theirs");
    }

    @Test
    void theMenuBeginsASiteInAFolderThatIsChosen() {
        asker.willPick(folder);
        window.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(window.text()).contains("\nservices:\n");
        assertThat(window.view().site().composePath()).isEqualTo(folder.resolve("docker-compose.yaml"));
    }

    @Test
    void theMenuOffersWhatTheFolderHasAlready() {
        window.write(window.file(), Texts.LAB);
        asker.willPick(window.site());
        asker.willChoose(0);
        window.run("new-site");
        assertThat(asker.last().options()).containsExactly(window.file().toString());
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
    }

    @Test
    void unsavedWorkOnANewFileIsKeptForTheCaseOfACrash() {
        beginHere();
        addAService();
        window.fx(window.keeper::keepNow);
        assertThat(window.folders.state().resolve("recovery")).isNotEmptyDirectory();
    }
}
