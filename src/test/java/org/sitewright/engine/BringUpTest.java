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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.engine.BringUp.Outcome;

@EnabledOnOs({OS.LINUX, OS.MAC})
class BringUpTest {
    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch printing = new CountDownLatch(1);

    private final BringUp.Listener listener = new BringUp.Listener() {
        @Override
        public void started(int index) {
            heard.add(index + " started");
        }

        @Override
        public void printed(int index, String line) {
            heard.add(index + " " + line);
            printing.countDown();
        }

        @Override
        public void ended(int index, Ending ending) {
            heard.add(index + " " + (ending.isGood() ? "good" : ending.getClass().getSimpleName()));
        }
    };

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    private Run<Outcome> start(Duration limit, String... scripts) {
        BringUp bringUp = new BringUp(new Programs(Map.of("PATH", "/usr/bin:/bin"), worker, SecretCover.OF_ADDRESSES), limit);
        return bringUp.start(List.of(scripts).stream().map(script -> new ProgramCall(List.of("sh", "-c", script), folder)).toList(),
                listener);
    }

    @Test
    void oneGoesAfterTheOther() {
        Outcome outcome = start(Duration.ofMinutes(1), "echo a; touch done", "ls", "echo c").ending().join();
        assertThat(outcome).isEqualTo(new Outcome(3, Optional.empty()));
        assertThat(heard).containsExactly("0 started", "0 a", "0 good", "1 started", "1 done", "1 good", "2 started", "2 c",
                "2 good");
    }

    @Test
    void theFirstThatFailsIsTheLast() {
        Outcome outcome = start(Duration.ofMinutes(1), "true", "exit 4", "touch never").ending().join();
        assertThat(outcome).isEqualTo(new Outcome(1, Optional.of(new Ending.Exited(4))));
        assertThat(outcome.isGood()).isFalse();
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void itCanBeStopped() throws InterruptedException {
        Run<Outcome> run = start(Duration.ofMinutes(1), "echo here; exec sleep 1000", "touch never");
        printing.await();
        run.cancel();
        assertThat(run.ending().join()).isEqualTo(new Outcome(0, Optional.of(new Ending.Cancelled())));
        assertThat(heard).containsExactly("0 started", "0 here", "0 Cancelled");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void eachHasItsTime() {
        Outcome outcome = start(Duration.ofMillis(150), "sleep 1000", "touch never").ending().join();
        assertThat(outcome.failed()).containsInstanceOf(Ending.TimedOut.class);
        assertThat(Files.exists(folder.resolve("never"))).isFalse();
    }

    @Test
    void aNetworkThatIsThereAlreadyIsNoFailure_anotherFailureOfTheSameCommandIs() throws IOException {
        assertThat(makeNetwork("Error response from daemon: network with name ocs-net already exists").isGood()).isTrue();
        assertThat(makeNetwork("Error response from daemon: could not find an available address pool").isGood()).isFalse();
    }

    private Outcome makeNetwork(String answer) throws IOException {
        Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\necho '" + answer + "' >&2; exit 1\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        Programs programs = new Programs(Map.of("PATH", folder.toString()), worker, SecretCover.OF_ADDRESSES);
        return new BringUp(programs, Duration.ofMinutes(1)).start(
                List.of(new ProgramCall(List.of("docker", "network", "create", "ocs-net"), folder)), listener).ending().join();
    }
}
