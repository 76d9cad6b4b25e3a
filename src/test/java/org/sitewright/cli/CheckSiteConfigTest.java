package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code sitewright check} with a site config file: it is read as one, with the compose file that it belongs to. */
class CheckSiteConfigTest {
    private static final String COMPOSE = """
            services:
              ocs-fls:
                image: simonsobs/socs:v0.5.3
                hostname: ocs-docker
                environment:
                  INSTANCE_ID: flx
                volumes:
                  - .:/config:ro
            """;
    private static final String CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory
            hosts:
              ocs-docker:
                agent-instances:
                  - {agent-class: FLSAgent, instance-id: fls, arguements: []}
            """;

    @TempDir
    private Path folder;
    private String out = "";
    private String err = "";

    private int check(Path... paths) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        int status = new CommandLine(new CheckCommand(Map.of())).setOut(new PrintWriter(outWriter)).setErr(new PrintWriter(errWriter))
                .execute(Arrays.stream(paths).map(Path::toString).toArray(String[]::new));
        out = outWriter.toString();
        err = errWriter.toString();
        return status;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default.yaml", "lab.yaml"})
    void isCheckedWithTheComposeFileBesideIt_whateverItsName(String name) throws IOException {
        write("docker-compose.yaml", COMPOSE);
        Path config = write(name, CONFIG);
        assertThat(check(config)).isEqualTo(1);
        assertThat(out).contains(config + ":9:51: warning: OCS does not read 'arguements' here").contains("[unknown-instance]")
                .doesNotContain("is not a key of a compose file").doesNotContain("no-services");
    }

    @Test
    void isCheckedWithTheComposeFileAbove_thatTakesItForItsOwn() throws IOException {
        Path compose = write("docker-compose.yaml", COMPOSE);
        Path config = write("config/default.yaml", CONFIG);
        write(".env", "OCS_CONFIG_DIR=config\n");
        assertThat(check(config)).isEqualTo(1);
        assertThat(out).contains(config + ":9:51: warning").contains(compose + ":6:").contains("[unknown-instance]");
    }

    @Test
    void aloneItIsCheckedAlone() throws IOException {
        Path config = write("default.yaml", CONFIG);
        assertThat(check(config)).isZero();
        assertThat(out).startsWith(config + ":9:51: warning: OCS does not read 'arguements' here").hasLineCount(1);
        assertThat(err).contains("in 1 file.");
        write("default.yaml", "hosts:\n  ocs-docker: {agent-instances: [\n");
        assertThat(check(config)).isEqualTo(1);
        assertThat(out).contains("default.yaml:").doesNotContain("services");
    }

    @Test
    void aFileBesideAnotherSitesComposeFileIsNotTakenForItsOwn() throws IOException {
        write("docker-compose.yaml", COMPOSE);
        Path config = write("old/default.yaml", CONFIG);
        assertThat(check(config)).isZero();
        assertThat(out).hasLineCount(1).contains("arguements");
    }

    @Test
    void severalFilesOfOneSiteAreCheckedOnce() throws IOException {
        Path compose = write("docker-compose.yaml", COMPOSE);
        Path config = write("default.yaml", CONFIG);
        check(compose);
        String once = out;
        check(compose, config, folder);
        assertThat(out.lines().toList()).isEqualTo(once.lines().toList());
    }
}
