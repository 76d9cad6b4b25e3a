package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.words.Words;
import org.testfx.framework.junit5.Start;

class WindowRecoveryTest extends WindowCase {
    /** No process has this number: those of the system are smaller. */
    private static final String DEAD = "9999999999-1";

    private String mine = "";

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private List<Path> kept() throws IOException {
        Path folder = window.folders.state().resolve("recovery");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".recovery")).toList();
        }
    }

    /** Edits, keeps, and leaves what a process leaves that was killed. */
    private void crash() throws IOException {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        mine = window.text();
        window.fx(window.keeper::keepNow);
        Path kept = kept().getFirst();
        Path copy = temp.resolve("copy");
        Files.copy(kept, copy);
        asker.willChoose(1);
        window.run("close-site");
        assertThat(kept()).isEmpty();
        Files.move(copy, kept.resolveSibling(kept.getFileName().toString().replaceFirst("_[^.]+", "_" + DEAD)));
        asker.said.clear();
    }

    private void offer() {
        window.fx(() -> new RecoveryDesk(new Words("ui.shell.messages"), window.bench, window.recovery, window.executors, asker).offer());
        WindowHarness.settle();
    }

    @Test
    void unsavedWorkIsTakenBackAsAStepThatCanBeUndone() throws IOException {
        crash();
        asker.willChoose(0);
        offer();
        assertThat(asker.said).hasSize(1);
        assertThat(asker.last().details()).contains(window.file().toString());
        assertThat(window.text()).isEqualTo(mine);
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
        assertThat(kept()).as("kept by this process now").hasSize(1).noneMatch(file -> file.toString().contains(DEAD));
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void whoCancelsIsOfferedItAgain() throws IOException {
        crash();
        offer();
        offer();
        assertThat(asker.said).hasSize(2);
        assertThat(asker.last().options()).as("besides cancelling").hasSize(2);
        assertThat(asker.last().details()).contains(window.word("recovery.kept"));
        assertThat(window.bench.site()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void itIsThrownAwayIfTheUserWantsThat() throws IOException {
        crash();
        asker.willChoose(1);
        offer();
        offer();
        assertThat(asker.said).hasSize(1);
        assertThat(kept()).isEmpty();
    }

    /** Unsaved work of another dead process on another file. */
    private Path alsoLost(String name, String text) throws IOException {
        Path file = temp.resolve(name).resolve("compose.yaml");
        window.write(file, "services: {}\n");
        window.recovery.keep(file, org.sitewright.text.SourceText.of(text), java.util.Optional.empty());
        for (Path kept : kept()) {
            if (!kept.toString().contains(DEAD)) {
                Files.move(kept, kept.resolveSibling(kept.getFileName().toString().replaceFirst("_[^.]+", "_" + DEAD)));
            }
        }
        return file;
    }

    @Test
    void allThatWasLostIsOfferedInOneGoAndCanBeTakenBackInOneRun() throws IOException {
        crash();
        Path b = alsoLost("b", "services: {b: {image: b:2}}\n");
        Path c = alsoLost("c", "services: {c: {image: c:2}}\n");
        offer();
        assertThat(asker.last().options()).hasSize(4);
        assertThat(asker.last().options().subList(0, 3)).anyMatch(each -> each.contains(b.toString()))
                .anyMatch(each -> each.contains(c.toString())).anyMatch(each -> each.contains(window.file().toString()));
        choose(b);
        offer();
        assertThat(window.text()).isEqualTo("services: {b: {image: b:2}}\n");
        assertThat(robot.lookup(".sw-banner").tryQuery()).isPresent();
        window.run("save");
        choose(c);
        offer();
        assertThat(window.text()).isEqualTo("services: {c: {image: c:2}}\n");
        assertThat(WindowHarness.read(b)).contains("b:2");
    }

    @Test
    void theOthersStayInSightUntilTheyAreWanted() throws IOException {
        crash();
        Path b = alsoLost("b", "services: {b: {image: b:2}}\n");
        choose(b);
        offer();
        asker.said.clear();
        robot.clickOn(window.word("recovery.show"));
        WindowHarness.settle();
        assertThat(asker.last().details()).contains(window.file().toString());
        robot.clickOn(window.word("outside.later"));
        WindowHarness.settle();
        assertThat(robot.lookup(".sw-banner").tryQuery()).isEmpty();
        assertThat(kept()).anyMatch(file -> file.toString().contains(DEAD));
    }

    /** The newest comes first, and times may be equal: it is chosen by its name. */
    private void choose(Path file) {
        List<Path> files = window.recovery.offers().stream().map(each -> each.file()).toList();
        asker.willChoose(files.indexOf(file));
    }

    @Test
    void theFileIsWrittenAnewWhereItIsGone() throws IOException {
        crash();
        Files.delete(window.file());
        asker.willChoose(0);
        offer();
        assertThat(window.onDisk()).isEqualTo(mine);
        assertThat(window.text()).isEqualTo(mine);
    }

    @Test
    void unsavedWorkNeverReachesAnotherFile() throws IOException {
        crash();
        window.write(temp.resolve("b").resolve("compose.yaml"), "services: {b: {image: b:1}}\n");
        window.open(temp.resolve("b"));
        window.select("b");
        window.fill(window.field("tag"), "2", KeyCode.ENTER);
        asker.willChoose(0);
        offer();
        assertThat(window.text()).as("the question about the open site was cancelled").isEqualTo("services: {b: {image: b:2}}\n");
        asker.willChoose(1);
        window.write(temp.resolve("c").resolve("compose.yaml"), "services: {c: {image: c:1}}\n");
        window.open(temp.resolve("c"));
        assertThat(window.text()).isEqualTo("services: {c: {image: c:1}}\n");
        assertThat(kept()).anyMatch(file -> file.toString().contains(DEAD));
    }

    @Test
    void savedWorkIsNotKept() throws IOException {
        window.open(Texts.LAB);
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        window.fx(window.keeper::keepNow);
        assertThat(kept()).hasSize(1);
        window.run("save");
        window.fx(window.keeper::keepNow);
        assertThat(kept()).isEmpty();
    }
}
