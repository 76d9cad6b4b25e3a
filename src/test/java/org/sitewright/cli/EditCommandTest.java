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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EditCommandTest {
    private static final String SITE = """
            services:
              influxdb:
                image: influxdb:1.7 # old
                environment:
                  - A=1

              grafana:
                image: grafana/grafana:9.0.0
            """;

    @TempDir
    private Path folder;
    private String out = "";
    private String err = "";

    private int run(String input, String... words) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        CommandLine command = new CommandLine(new EditCommand(Map.of("HOME", folder.toString()), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(outWriter)).setErr(new PrintWriter(errWriter));
        int status = command.execute(words);
        out = outWriter.toString();
        err = errWriter.toString();
        return status;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("compose.yaml"), content);
    }

    @Test
    void changesTheFileAndSaysNothing() throws IOException {
        Path file = file(SITE);
        assertThat(run("", file.toString(), "set", "services.influxdb.image", "influxdb:1.8")).isZero();
        assertThat(Files.readString(file)).isEqualTo(SITE.replace("influxdb:1.7", "influxdb:1.8"));
        assertThat(out + err).isEmpty();
    }

    @Test
    void knowsEveryOperation() throws IOException {
        Path file = file(SITE);
        assertThat(run("", file.toString(),
                "unset", "services.influxdb.environment[0]",
                "add-service", "agent", "--image", "so/ocs:v1",
                "add-service", "--image=so/ocs:v1", "other",
                "rename-service", "grafana", "monitor", "--in-environment",
                "add-dependency", "monitor", "influxdb", "add-dependency", "agent", "other",
                "remove-dependency", "agent", "other",
                "remove-service", "other",
                "add-port", "influxdb", "8086:8086", "add-port", "influxdb", "81:81", "remove-port", "influxdb", "81",
                "add-mount", "influxdb", "/d:/d", "add-mount", "influxdb", "/e:/e", "remove-mount", "influxdb", "/e",
                "set-env", "agent", "A", "-1", "set-env", "agent", "B", "--diff", "unset-env", "agent", "A"))
                .as(() -> err).isZero();
        assertThat(Files.readString(file)).isEqualTo("""
                services:
                  influxdb:
                    image: influxdb:1.7 # old
                    ports:
                      - "8086:8086"
                    volumes:
                      - /d:/d

                  monitor:
                    image: grafana/grafana:9.0.0
                    depends_on:
                      - influxdb

                  agent:
                    image: so/ocs:v1
                    environment:
                      - B=--diff
                """);
    }

    @Test
    void keepsByteOrderMarkLineBreaksAndTheMissingOneAtTheEnd() throws IOException {
        String crLf = "\uFEFF" + SITE.stripTrailing().replace("\n", "\r\n");
        Path file = file(crLf);
        assertThat(run("", file.toString(), "add-port", "grafana", "3000:3000")).isZero();
        assertThat(Files.readString(file)).isEqualTo(crLf + "\r\n    ports:\r\n      - \"3000:3000\"");
    }

    @Test
    void whatCannotBeDoneLeavesTheFileAndEndsWithOne() throws IOException {
        Path file = file(SITE);
        assertThat(run("", file.toString(), "set", "services.influxdb.image", "x", "remove-service", "nobody")).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(SITE);
        assertThat(err).contains("There is no service nobody").doesNotContain("Exception");
    }

    @Test
    void wrongWordsEndWithTwo() throws IOException {
        Path file = file(SITE);
        assertThat(run("", file.toString(), "paint", "it")).isEqualTo(2);
        assertThat(err).contains("\"paint\" is no operation");
        assertThat(run("", file.toString(), "set", "services.influxdb.image")).isEqualTo(2);
        assertThat(err).contains("set PATH VALUE");
        assertThat(run("", file.toString(), "set", "services..image", "x")).isEqualTo(2);
        assertThat(err).contains("column 10");
        assertThat(run("", file.toString(), "set", "a", "x", "--what")).isEqualTo(2);
        assertThat(run("", file.toString(), "unset", "a", "--in-environment")).isEqualTo(2);
        assertThat(run("", file.toString(), "add-service", "x")).isEqualTo(2);
        assertThat(run("", file.toString())).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(SITE);
    }

    @Test
    void anUnreadableFileEndsWithTwo() {
        assertThat(run("", folder.resolve("none.yaml").toString(), "unset", "a")).isEqualTo(2);
        assertThat(err).contains("none.yaml");
        assertThat(run("", folder.toString(), "unset", "a")).isEqualTo(2);
    }

    @Test
    void printsADiffAndWritesNothing() throws IOException {
        Path file = file(SITE);
        for (String[] words : new String[][] {
            {file.toString(), "set-env", "influxdb", "B", "2", "--diff"},
            {"--diff", file.toString(), "set-env", "influxdb", "B", "2"},
            {file.toString(), "--diff", "set-env", "influxdb", "B", "2"}}) {
            assertThat(run("", words)).isZero();
            String name = file.toString().substring(1);
            assertThat(out).isEqualTo("""
                    --- a/%s
                    +++ b/%s
                    @@ -3,6 +3,7 @@
                         image: influxdb:1.7 # old
                         environment:
                           - A=1
                    +      - B=2
                    \s
                       grafana:
                         image: grafana/grafana:9.0.0
                    """.formatted(name, name));
            assertThat(Files.readString(file)).isEqualTo(SITE);
        }
    }

    @Test
    void theDiffMarksAMissingLineBreakAtTheEnd() throws IOException {
        Path file = file("services:\n  a:\n    image: x:1");
        assertThat(run("", file.toString(), "add-port", "a", "80:80", "--diff")).isZero();
        assertThat(out.lines().skip(2)).containsExactly("@@ -1,3 +1,5 @@", " services:", "   a:", "-    image: x:1",
                "\\ No newline at end of file", "+    image: x:1", "+    ports:", "+      - \"80:80\"",
                "\\ No newline at end of file");
    }

    @Test
    void theDiffKeepsCarriageReturns() throws IOException {
        Path file = file("services:\r\n  a:\r\n    image: x:1\r\n");
        assertThat(run("", file.toString(), "set", "services.a.image", "x:2", "--diff")).isZero();
        assertThat(out).contains("-    image: x:1\r\n+    image: x:2\r\n");
    }

    @Test
    void noChangeGivesNoDiff() throws IOException {
        Path file = file(SITE);
        assertThat(run("", file.toString(), "set", "services.influxdb.image", "influxdb:1.7", "--diff")).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void theDiffOfAnEmptyFileBeginsAtNothing() throws IOException {
        Path file = file("");
        assertThat(run("", file.toString(), "add-service", "a", "--image", "x", "--diff")).isZero();
        assertThat(out.lines().skip(2)).containsExactly("@@ -0,0 +1,3 @@", "+services:", "+  a:", "+    image: x");
    }

    @Test
    void aBatchIsMadeInOneRun() throws IOException {
        Path file = file(SITE);
        Path batch = Files.writeString(folder.resolve("batch.txt"), """
                # the new release
                set services.influxdb.image influxdb:1.8   # pinned

                set-env influxdb MESSAGE "two words # no comment"
                set-env influxdb QUOTED 'it says "yes"'
                set services.grafana.labels."a.b" 'one two'
                """);
        assertThat(run("", file.toString(), "--batch", batch.toString())).as(() -> err).isZero();
        assertThat(Files.readString(file)).isEqualTo("""
                services:
                  influxdb:
                    image: influxdb:1.8 # old
                    environment:
                      - A=1
                      - "MESSAGE=two words # no comment"
                      - "QUOTED=it says \\"yes\\""

                  grafana:
                    image: grafana/grafana:9.0.0
                    labels:
                      a.b: one two
                """);
    }

    @Test
    void aBatchComesFromTheStandardInput() throws IOException {
        Path file = file(SITE);
        assertThat(run("unset services.influxdb.environment\n", "--batch", "-", file.toString())).isZero();
        assertThat(Files.readString(file)).doesNotContain("A=1");
    }

    @Test
    void aBatchIsMadeWholeOrNotAtAllAndNamesTheLine() throws IOException {
        Path file = file(SITE);
        assertThat(run("set services.influxdb.image x\n\nadd-port nobody 80:80\n", file.toString(), "--batch", "-")).isEqualTo(1);
        assertThat(err).startsWith("Line 3 of the batch: There is no service nobody");
        assertThat(run("set a b\npaint it\n", file.toString(), "--batch=-")).isEqualTo(2);
        assertThat(err).startsWith("Line 2 of the batch: \"paint\"");
        assertThat(run("set a 'b\n", file.toString(), "--batch", "-")).isEqualTo(2);
        assertThat(err).startsWith("Line 1 of the batch: The quote at column 7");
        assertThat(run("set a b --diff\n", file.toString(), "--batch", "-")).isEqualTo(2);
        assertThat(run("", file.toString(), "--batch", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("", "--batch", "-", file.toString(), "unset", "a")).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(SITE);
    }

    @Test
    void sharedValuesAskForAChoice() throws IOException {
        String shared = "x-env: &env\n  TZ: UTC\nservices:\n  a:\n    environment: *env\n  b:\n    environment:\n      <<: *env\n";
        Path file = file(shared);
        assertThat(run("", file.toString(), "set-env", "b", "TZ", "CET")).isEqualTo(1);
        assertThat(err).contains("\"env\"").contains("a and b").contains("--at-anchor");
        assertThat(run("", "--here", file.toString(), "set-env", "b", "TZ", "CET")).isZero();
        assertThat(Files.readString(file)).isEqualTo(shared + "      TZ: CET\n");
        file(shared);
        assertThat(run("set-env b TZ CET --at-anchor", file.toString(), "--batch", "-")).isZero();
        assertThat(Files.readString(file)).isEqualTo(shared.replace("UTC", "CET"));
        assertThat(run("", "--here", "--at-anchor", file.toString(), "set-env", "b", "TZ", "x")).isEqualTo(2);
    }

    @Test
    void helpNamesTheOperationsAndTheExitStatus() {
        assertThat(run("", "--help")).isZero();
        assertThat(out).contains("add-mount SERVICE MOUNT").contains("--batch").contains("unified diff").contains("Exit status:", "the file is as it was");
    }

    @Test
    void aReadOnlyFileIsSaidWithoutWordsThatOnlyAWindowCanMean() throws IOException {
        Path file = file(SITE);
        assertThat(file.toFile().setWritable(false)).isTrue();
        assertThat(run("", file.toString(), "set", "services.influxdb.image", "influxdb:1.8")).isEqualTo(2);
        assertThat(err).contains("read-only", "run the command again").doesNotContain("Your changes");
        assertThat(Files.readString(file)).isEqualTo(SITE);
    }
}
