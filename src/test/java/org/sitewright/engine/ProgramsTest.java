package org.sitewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private Programs programs = new Programs(Map.of("PATH", "/usr/bin:/bin", "GREETING", "good day"), worker,
            new SecretCover(List.of("hunter2", "hunter2-and-more")));

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    private Run<Ending> start(Duration limit, String script) {
        return programs.start(new ProgramCall(List.of("sh", "-c", script), folder), limit, lines::add);
    }

    private Ending run(String script) {
        return start(LONG, script).ending().join();
    }

    @Test
    void bothOutputsComeLineByLine_inTheFolder_withTheEnvironmentGivenAndNoOther() throws IOException {
        assertThat(run("echo one; echo two >&2; pwd; echo $GREETING; echo ${HOME-none}")).isEqualTo(new Ending.Exited(0));
        assertThat(lines).containsExactly("one", "two", folder.toRealPath().toString(), "good day", "none");
    }

    @Test
    void theStatusIsTold() {
        Ending ending = run("exit 3");
        assertThat(ending).isEqualTo(new Ending.Exited(3));
        assertThat(ending.isGood()).isFalse();
    }

    @Test
    void aProgramThatReadsGetsNothing() {
        assertThat(run("cat; echo end")).isEqualTo(new Ending.Exited(0));
        assertThat(lines).containsExactly("end");
    }

    @Test
    void aProgramThatIsNotThereIsNotStarted() {
        assertThat(programs.start(new ProgramCall(List.of("no-such-program-here"), folder), LONG, lines::add).ending().join())
                .isInstanceOf(Ending.NotStarted.class);
        assertThat(programs.start(new ProgramCall(List.of("sh"), folder.resolve("gone")), LONG, lines::add).ending().join())
                .isEqualTo(new Ending.NotStarted(folder.resolve("gone") + ": no such folder"));
    }

    @Test
    void programsAreLookedForOnTheGivenPath() throws IOException {
        Path fake = Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("docker"), "#!/bin/sh\necho fake\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        programs = new Programs(Map.of("PATH", folder.resolve("bin").toString()), worker, SecretCover.OF_ADDRESSES);
        assertThat(programs.start(new ProgramCall(List.of("docker"), folder), LONG, lines::add).ending().join().isGood()).isTrue();
        assertThat(lines).containsExactly("fake");
    }

    @Test
    void aProgramThatTakesTooLongIsStopped_itsChildrenToo() {
        Duration limit = Duration.ofMillis(200);
        Ending ending = start(limit, "echo $$; sleep 1000; echo late").ending().join();
        assertThat(ending).isEqualTo(new Ending.TimedOut(limit));
        assertThat(lines).hasSize(1);
        assertThat(ProcessHandle.of(Long.parseLong(lines.getFirst())).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aProgramCanBeStopped_alsoBeforeItsOutputComes() {
        Run<Ending> run = start(LONG, "sleep 1000");
        run.cancel();
        assertThat(run.ending().join()).isEqualTo(new Ending.Cancelled());
        assertThat(lines).isEmpty();
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        Run<Ending> run = start(LONG, "true");
        run.ending().join();
        run.cancel();
        assertThat(run.ending().join()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void aChildThatLivesOnIsNotWaitedFor() {
        assertThat(run("sleep 30 & echo started")).isEqualTo(new Ending.Exited(0));
        assertThat(lines).containsExactly("started");
    }

    @Test
    void secretsAreCovered() {
        run("echo the word is hunter2-and-more; echo 'pulling https://me:word@registry.lab/so and https://registry.lab:5000/so'");
        assertThat(lines).containsExactly("the word is ••••••••",
                "pulling https://me:••••••••@registry.lab/so and https://registry.lab:5000/so");
    }

    @Test
    void coloursAndProgressBarsAreTakenApart_andALineWithoutEndIsCut() {
        run("printf 'a \\033[32mdone\\033[0m\\rb\\n\\n'; head -c 100000 /dev/zero | tr '\\0' x");
        assertThat(lines).containsExactly("a done", "b", "x".repeat(OutputLines.LONGEST) + "…");
    }

    @Test
    void aReaderThatFailsDoesNotHoldUpTheProgram() {
        Run<Ending> run = programs.start(new ProgramCall(List.of("sh", "-c", "seq 100000"), folder), LONG, line -> {
            throw new IllegalStateException(line);
        });
        assertThat(run.ending().join()).isEqualTo(new Ending.Exited(0));
    }
}
