package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the palette adds, added from the command line: to a compose file and the site config file beside it. */
class PaletteOperationTest {
    private static final String COMPOSE = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3
                ports:
                  - "127.0.0.1:8001:8001"

              ocs-fake-data1:
                image: simonsobs/ocs:v0.11.3
                hostname: ocs-docker
                environment:
                  - INSTANCE_ID=fake-data1
                volumes:
                  - ${OCS_CONFIG_DIR}:/config:ro

              grafana:
                image: grafana/grafana:9.1.0
            """;
    private static final String CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
            hosts:
              ocs-docker:
                agent-instances:
                  - {agent-class: FakeDataAgent, instance-id: fake-data1, arguments: [['--mode', 'acq']]}
            """;

    @TempDir
    private Path folder;
    private Path compose;
    private Path config;
    private String out = "";
    private String err = "";

    @BeforeEach
    void layDown() throws IOException {
        compose = Files.writeString(folder.resolve("docker-compose.yaml"), COMPOSE);
        config = Files.writeString(folder.resolve("default.yaml"), CONFIG);
    }

    private int run(String input, String... words) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        EditCommand edit = new EditCommand(Map.of("HOME", folder.resolve("home").toString()), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int status = new CommandLine(edit).setOut(new PrintWriter(outWriter)).setErr(new PrintWriter(errWriter)).execute(words);
        out = outWriter.toString();
        err = errWriter.toString();
        return status;
    }

    private void assertUntouched() throws IOException {
        assertThat(Files.readString(compose)).isEqualTo(COMPOSE);
        assertThat(Files.readString(config)).isEqualTo(CONFIG);
    }

    @Test
    void anAgentGoesIntoBothFiles_inTheirOwnStyle() throws IOException {
        assertThat(run("", compose.toString(), "add-agent", "FakeDataAgent", "num-channels=4", "--id", "noise")).as(() -> err).isZero();
        assertThat(Files.readString(compose)).isEqualTo(COMPOSE.replace("""
                  grafana:
                """, """
                  ocs-noise:
                    image: simonsobs/ocs:v0.11.3
                    hostname: ocs-docker
                    environment:
                      - INSTANCE_ID=noise
                    volumes:
                      - ${OCS_CONFIG_DIR}:/config:ro

                  grafana:
                """));
        assertThat(Files.readString(config)).startsWith(CONFIG)
                .contains("      - {agent-class: FakeDataAgent, instance-id: noise, arguments: [['--mode', 'acq'], ['--num-channels', '4'],");
    }

    @Test
    void aDifferenceIsPrintedOverBothFiles_andNothingIsWritten() throws IOException {
        assertThat(run("", compose.toString(), "add-agent", "FakeDataAgent", "--diff")).isZero();
        assertThat(out).contains("+++ b" + compose.toString().replace('\\', '/')).contains("+++ b" + config.toString().replace('\\', '/'))
                .contains("+  ocs-fake-data2:");
        assertUntouched();
    }

    @Test
    void whatIsNoAgentGoesIntoTheComposeFileAlone() throws IOException {
        assertThat(run("", compose.toString(), "add-from-palette", "influxdb", "--service", "db", "--image=influxdb:1.8")).as(() -> err).isZero();
        assertThat(Files.readString(compose)).contains("  db:\n    image: influxdb:1.8\n");
        assertThat(Files.readString(config)).isEqualTo(CONFIG);
    }

    @Test
    void aBatchAddsSeveral_eachKnowingThoseBefore_allOrNothing() throws IOException {
        String lines = """
                add-agent FakeDataAgent
                add-agent FakeDataAgent   # another
                set services.ocs-fake-data3.restart always
                """;
        assertThat(run(lines + "remove-service nobody\n", compose.toString(), "--batch", "-")).isEqualTo(1);
        assertThat(err).contains("Line 4 of the batch: There is no service nobody");
        assertUntouched();
        assertThat(run(lines, compose.toString(), "--batch", "-")).as(() -> err).isZero();
        assertThat(Files.readString(compose)).contains("  ocs-fake-data2:").contains("  ocs-fake-data3:").contains("    restart: always\n");
        assertThat(Files.readString(config)).contains("instance-id: fake-data2,").contains("instance-id: fake-data3,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "add-agent Lakeshore372Agent | 2 | Lakeshore372Agent cannot be added yet. --ip-address is needed. Write ip-address=10.10.10.2.",
            "add-agent FakeDataAgent num-channels=many | 2 | --num-channels wants a whole number, not \"many\".",
            "add-agent FakeDataAgent num-chanels=4 | 2 | FakeDataAgent has no argument \"num-chanels\". Did you mean \"num-channels\"?",
            "add-agent FakeDataAgent colour=red | 2 | FakeDataAgent has no argument \"colour\". It takes: ",
            "add-agent FakeData | 2 | There is no \"FakeData\" in the palette. Did you mean FakeDataAgent?",
            "add-agent Teapot | 2 | There is no \"Teapot\" in the palette. Agents are named by their class",
            "add-agent influxdb | 2 | influxdb is no agent. Write add-from-palette influxdb.",
            "add-agent FakeDataAgent --id fake-data1 | 2 | There is fake-data1 at this site already",
            "add-agent FakeDataAgent --id | 2 | Write add-agent CLASS",
            "add-agent FakeDataAgent --port 3 | 2 | Option --port is not known here",
            "add-agent | 2 | Write add-agent CLASS"})
    void whatCannotBeAddedIsSaid(String words, int status, String said) throws IOException {
        assertThat(run("", (compose + " " + words).split(" "))).isEqualTo(status);
        assertThat(err).contains(said).doesNotContain("Exception");
        assertUntouched();
    }

    @Test
    void aHostOfTheAgentAndOneOfItsArgumentAreTwoThings() throws IOException {
        assertThat(run("", compose.toString(), "add-agent", "InfluxDBAgent", "--host", "other-docker", "host=10.1.1.1")).as(() -> err).isZero();
        assertThat(Files.readString(compose)).contains("hostname: other-docker");
        assertThat(Files.readString(config)).contains("  other-docker:").contains("['--host', '10.1.1.1']");
        assertThat(err).contains("Needs InfluxDB 1.7, which the site does not have yet.");
    }

    @Test
    void theSitesOwnEntriesAreThere_andWhatIsWrongInTheirFileIsSaid() throws IOException {
        Files.createDirectories(folder.resolve(".sitewright"));
        Files.writeString(folder.resolve(".sitewright/catalogue.yaml"), """
                services:
                  teapot:
                    title: Teapot
                    purpose: Keeps the tea warm.
                    category: Kitchen
                    service: teapot
                    compose: {image: lab/teapot:2}
                  kettle:
                    title: Kettle
                """);
        assertThat(run("", compose.toString(), "add-from-palette", "teapot")).as(() -> err).isZero();
        assertThat(Files.readString(compose)).contains("  teapot:\n    image: lab/teapot:2\n");
        assertThat(err).contains(".sitewright/catalogue.yaml, line 8: \"purpose\" is missing.");
    }

    @Test
    void theSiteConfigFileItselfIsNoPlaceForServices() throws IOException {
        assertThat(run("", config.toString(), "add-from-palette", "influxdb")).isEqualTo(2);
        assertThat(err).contains("Name the compose file");
        assertUntouched();
    }

    @Test
    void aShellCompletesOperationsAndEntries() {
        assertThat(new EditWords()).contains("add-agent", "set", "Lakeshore372Agent", "influxdb");
    }
}
