package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.SampleSite;

/** The sample site, split and joined again. */
class JoinCommandTest {
    @TempDir
    Path folder;

    private Path site;
    private Path file;
    private String original = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void splitTheSite() throws IOException {
        site = new SampleSite(folder.resolve("yale-lab")).copy();
        file = site.resolve("docker-compose.yaml");
        original = Files.readString(file);
        assertThat(run("split", site.toString(), "--write")).as(err).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(original);
    }

    private int run(String... words) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        Map<String, String> shell = Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString());
        int status = Cli.of((path, sample) -> 9, Map.of(), List.of(new SplitCommand(shell), new JoinCommand(shell)))
                .setOut(new PrintWriter(outWriter)).setErr(new PrintWriter(errWriter)).execute(words);
        out = outWriter.toString();
        err = errWriter.toString();
        return status;
    }

    @Test
    void printsThePlanAndWritesNothing() throws IOException {
        String before = Files.readString(file);
        assertThat(run("join", site.toString())).as(err).isZero();
        assertThat(out).contains("--- a/docker-compose.yaml\n", "\n+  crossbar:\n",
                "crossbar/docker-compose.yaml is moved to crossbar/docker-compose.yaml.before-join", "  docker compose up -d\n",
                "(cd crossbar && docker compose -f docker-compose.yaml.before-join down)");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(site.resolve("crossbar/docker-compose.yaml")).exists();
    }

    @Test
    void givesTheServicesBackAsTheyWere() throws IOException {
        assertThat(run("join", site.toString(), "--write")).as(err).isZero();
        assertThat(out).contains("Written\n  " + file);
        assertThat(services(Files.readString(file))).isEqualTo(services(original));
        assertThat(site.resolve("crossbar/docker-compose.yaml")).doesNotExist();
        assertThat(site.resolve("crossbar/docker-compose.yaml.before-join")).exists();
        assertThat(site.resolve("docker-compose.yaml.before-join")).exists();
    }

    /** From the first service's heading to the end. */
    private static String services(String text) {
        return text.substring(text.indexOf("services:"));
    }

    @Test
    void theWholePlanIsThereAsJson_alsoWhenWrittenElsewhere() throws IOException {
        String before = Files.readString(file);
        Path out = folder.resolve("joined");
        assertThat(run("join", site.toString(), "--format", "json", "--out", out.toString())).as(err).isZero();
        JsonObject plan = JsonParser.parseString(this.out).getAsJsonObject();
        JsonObject joined = plan.getAsJsonArray("files").get(0).getAsJsonObject();
        assertThat(joined.get("path").getAsString()).isEqualTo("docker-compose.yaml");
        assertThat(joined.getAsJsonArray("origins").toString()).contains("\"crossbar/docker-compose.yaml:same:");
        assertThat(out.resolve("docker-compose.yaml")).hasContent(joined.get("text").getAsString());
        assertThat(out.resolve("crossbar")).doesNotExist();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(run("join", site.toString(), "--out", folder.resolve("again").toString())).as(err).isZero();
        assertThat(this.out).as("nothing is moved in the site").doesNotContain("is moved to");
    }

    @Test
    void whatCannotBeDoneEndsWithOne_andWhatCannotRunWithTwo() throws IOException {
        assertThat(run("join", site.toString(), "--choice", "volume:nothing=here", "--write")).isEqualTo(ExitStatus.FOUND);
        assertThat(err).contains("sitewright join: There is no consequence volume:nothing");
        Path single = Files.createDirectory(folder.resolve("single"));
        Files.writeString(single.resolve("compose.yaml"), "services:\n  a:\n    image: a:1\n");
        assertThat(run("join", single.toString(), "--write")).isEqualTo(ExitStatus.FOUND);
        assertThat(Files.exists(single.resolve("compose.yaml.before-join"))).isFalse();
        assertThat(run("join", folder.resolve("gone").toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(run("join", site.toString(), "--choice", "x")).isEqualTo(ExitStatus.FAILED);
    }
}
