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
    void itIsOfferedAgainIfTheUserWantsThat() throws IOException {
        crash();
        asker.willChoose(1);
        offer();
        offer();
        assertThat(asker.said).hasSize(2);
        assertThat(window.bench.site()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void itIsThrownAwayIfTheUserWantsThat() throws IOException {
        crash();
        asker.willChoose(2);
        offer();
        offer();
        assertThat(asker.said).hasSize(1);
        assertThat(kept()).isEmpty();
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
