package org.sitewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.engine.EngineState.Ready;
import org.sitewright.engine.EngineState.Reason;
import org.sitewright.engine.EngineState.Unready;

/** Against programs of the test's own, so that it does not matter what this machine has. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EngineProbeTest {
    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Duration limit = Duration.ofSeconds(30);

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private EngineState look() {
        Programs programs = new Programs(Map.of("PATH", folder.toString()), worker, SecretCover.OF_ADDRESSES);
        return new EngineProbe(programs, folder, limit).look().join();
    }

    private static final String WITHOUT_PLUGIN = "echo \"docker: 'compose' is not a docker command.\" >&2; exit 1";

    @Test
    void thePluginIsTakenWhereThereIsOne() throws IOException {
        program("docker", "case $1 in version) echo 27.1.1 ;; compose) echo v2.29.1 ;; esac");
        program("docker-compose", "echo 1.29.2");
        assertThat(look()).isEqualTo(new Ready(new ComposeTool(List.of("docker", "compose"), "2.29.1"), "27.1.1"));
    }

    @Test
    void withoutThePluginTheProgramOfItsOwnIsTaken_whateverWarningsStandBefore() throws IOException {
        program("docker", "case $1 in version) echo 20.10.24+dfsg1 ;; *) " + WITHOUT_PLUGIN + " ;; esac");
        program("docker-compose", "echo 'DeprecationWarning: distutils 3.0 goes' >&2; echo 1.29.2");
        assertThat(look()).isEqualTo(new Ready(new ComposeTool(List.of("docker-compose"), "1.29.2"), "20.10.24+dfsg1"));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(((Unready) look()).reason()).isEqualTo(Reason.NO_DOCKER);
        program("docker", "case $1 in version) echo 20.10.24 ;; *) " + WITHOUT_PLUGIN + " ;; esac");
        assertThat(((Unready) look()).reason()).isEqualTo(Reason.NO_COMPOSE);
    }

    @Test
    void anEngineThatIsNotThereOrNotAllowedIsToldApart() throws IOException {
        program("docker-compose", "echo 1.29.2");
        program("docker", "echo 'Cannot connect to the Docker daemon at unix:///run/docker.sock.' >&2; exit 1");
        Unready silent = (Unready) look();
        assertThat(silent.reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(silent.sentence()).contains("systemctl start docker", "Cannot connect to the Docker daemon");
        program("docker", "echo 'Got permission denied while trying to connect to the socket' >&2; exit 1");
        assertThat(((Unready) look()).reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void anEngineThatHangsIsGivenUp() throws IOException {
        limit = Duration.ofMillis(700);
        program("docker", "case $1 in version) exec /bin/sleep 1000 ;; *) echo 2.29.1 ;; esac");
        assertThat(((Unready) look()).reason()).isIn(Reason.NO_ANSWER, Reason.NO_COMPOSE);
    }

    @Test
    void commandsAreAdaptedToTheProgramThatIsThere() {
        ComposeTool old = new ComposeTool(ComposeTool.STANDALONE, "1.29.2");
        ComposeTool plugin = new ComposeTool(ComposeTool.PLUGIN, "2.29.1");
        assertThat(old.adapt(List.of("docker", "compose", "up", "-d"))).containsExactly("docker-compose", "up", "-d");
        assertThat(plugin.adapt(List.of("docker-compose", "up", "-d"))).containsExactly("docker", "compose", "up", "-d");
        assertThat(old.adapt(List.of("docker", "network", "create", "x"))).containsExactly("docker", "network", "create", "x");
        assertThat(old.adapt(List.of("docker", "compose", "up", "-d", "--wait"))).containsExactly("docker-compose", "up", "-d");
        assertThat(plugin.adapt(List.of("docker", "compose", "up", "--wait"))).containsExactly("docker", "compose", "up", "--wait");
        assertThat(old.isFirstLine()).isTrue();
        assertThat(plugin.isFirstLine()).isFalse();
    }
}
