package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.SampleSite;

class SplitCommandTest {
    @TempDir
    Path folder;

    private Path site;
    private Path file;
    private String out = "";
    private String err = "";

    @BeforeEach
    void makeSite() throws IOException {
        site = new SampleSite(folder.resolve("yale-lab")).copy();
        file = site.resolve("docker-compose.yaml");
    }

    private int run(String... words) {
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        SplitCommand command = new SplitCommand(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()));
        int status = Cli.of((path, sample) -> 9, Map.of(), List.of(command))
                .setOut(new PrintWriter(outWriter)).setErr(new PrintWriter(errWriter))
                .execute(java.util.stream.Stream.concat(java.util.stream.Stream.of("split"), List.of(words).stream()).toArray(String[]::new));
        out = outWriter.toString();
        err = errWriter.toString();
        return status;
    }

    private JsonObject json(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--format";
        all[words.length + 1] = "json";
        assertThat(run(all)).as(err).isZero();
        return JsonParser.parseString(out).getAsJsonObject();
    }

    private static List<String> strings(JsonObject object, String list, String member) {
        return StreamSupport.stream(object.getAsJsonArray(list).spliterator(), false)
                .map(each -> each.getAsJsonObject().get(member).getAsString()).toList();
    }

    @Test
    void theFormOfTheNetworkIsChosen() {
        assertThat(run(file.toString(), "--network-form", "external")).isZero();
        assertThat(out).contains("+    external:\n+      name: ocs-net\n");
        assertThat(run(file.toString(), "--network-form", "name")).isZero();
        assertThat(out).contains("+    name: ocs-net\n+    external: true\n");
    }

    @Test
    void placesNameTheirFile() {
        assertThat(json(file.toString()).getAsJsonArray("consequences").toString()).contains("\"file\":\"docker-compose.yaml\",\"line\":")
                .contains("\"writtenTo\":\"web/.env\"");
    }

    @Test
    void printsThePlanAndWritesNothing() throws IOException {
        String before = Files.readString(file);
        assertThat(run(file.toString())).isZero();
        assertThat(out).contains("Groups\n", "  crossbar/  crossbar\n", "  web/  grafana, ocs-web\n", "+++ b/crossbar/docker-compose.yaml\n",
                "--- a/docker-compose.yaml\n+++ b/docker-compose.yaml\n", "docker-compose.yaml is kept as docker-compose.yaml.before-split",
                "  docker network create ocs-net\n", "  (cd crossbar && docker compose up -d)\n",
                "(dependency:ocs-registry/crossbar, docker-compose.yaml:");
        assertThat(err).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(before);
        try (var files = Files.list(site)) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void theWholePlanIsThereAsJson() {
        JsonObject plan = json(site.toString());
        assertThat(strings(plan, "groups", "name")).containsExactlyInAnyOrder("", "influxdb", "crossbar", "web");
        assertThat(strings(plan, "files", "path")).contains("docker-compose.yaml", "crossbar/docker-compose.yaml",
                "influxdb/docker-compose.yaml", "web/docker-compose.yaml", "docker-compose.yaml.before-split");
        assertThat(strings(plan, "consequences", "id")).contains("dependency:ocs-aggregator/crossbar");
        assertThat(strings(plan, "bringUp", "shell")).contains("docker network create ocs-net", "(cd web && docker compose up -d)");
        assertThat(plan.getAsJsonObject("network").get("form").getAsString()).isEqualTo("name-and-external");
        for (JsonElement each : plan.getAsJsonArray("files")) {
            JsonObject planned = each.getAsJsonObject();
            assertThat(planned.getAsJsonArray("origins").size())
                    .isEqualTo(planned.get("text").getAsString().split("\n", -1).length);
        }
        assertThat(plan.has("written")).isFalse();
    }

    @Test
    void groupsNetworkAndChoicesAreTakenAsAsked() {
        JsonObject plan = json(file.toString(), "--group", "live=influxdb,grafana", "--group", "router=crossbar", "--network", "lab-net",
                "--driver", "overlay", "--choice", "dependency:ocs-registry/crossbar=together");
        assertThat(strings(plan, "groups", "name")).containsExactlyInAnyOrder("", "live", "router");
        assertThat(plan.getAsJsonObject("network").get("name").getAsString()).isEqualTo("lab-net");
        assertThat(plan.getAsJsonObject("network").get("driver").getAsString()).isEqualTo("overlay");
        assertThat(strings(plan, "bringUp", "shell")).contains("docker network create --driver overlay --attachable lab-net");
        JsonObject chosen = StreamSupport.stream(plan.getAsJsonArray("consequences").spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("id").getAsString().equals("dependency:ocs-registry/crossbar")).findFirst().orElseThrow();
        assertThat(chosen.get("chosen").getAsString()).isEqualTo("together");
    }

    @Test
    void writesThePlanWhenTold() throws IOException {
        String before = Files.readString(file);
        assertThat(run(file.toString(), "--write")).as(err).isZero();
        assertThat(site.resolve("docker-compose.yaml.before-split")).hasContent(before);
        assertThat(site.resolve("crossbar/docker-compose.yaml")).exists();
        assertThat(out).contains("Written\n", site.resolve("crossbar/docker-compose.yaml").toString(), "docker network create ocs-net")
                .doesNotContain("+++");
    }

    @Test
    void writesIntoAnotherFolder() throws IOException {
        String before = Files.readString(file);
        JsonObject plan = json(file.toString(), "--out", folder.resolve("out").toString());
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(folder.resolve("out/crossbar/docker-compose.yaml")).exists();
        assertThat(plan.getAsJsonArray("written").size()).isPositive();
    }

    @Test
    void whatCannotBeDoneEndsWithOne_andASentence() throws IOException {
        String before = Files.readString(file);
        for (String group : List.of("../x=crossbar", "web=no-such-service", "a=crossbar,influxdb")) {
            int status = group.startsWith("a=") ? run(file.toString(), "--group", group, "--group", "A=grafana", "--write")
                    : run(file.toString(), "--group", group, "--write");
            assertThat(status).as(group + out + err).isEqualTo(ExitStatus.FOUND);
            assertThat(err).as(group).startsWith("sitewright split: ");
            assertThat(out).isEmpty();
        }
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(run(file.toString(), "--group", "../x=crossbar", "--format", "json")).isEqualTo(ExitStatus.FOUND);
        assertThat(strings(JsonParser.parseString(out).getAsJsonObject(), "obstacles", "sentence")).hasSize(1);
    }

    @Test
    void aChoiceThatIsNotThereIsNotPassedOver() {
        assertThat(run(file.toString(), "--choice", "dependency:nobody/crossbar=drop", "--write")).isEqualTo(ExitStatus.FOUND);
        assertThat(err).contains("There is no consequence dependency:nobody/crossbar", "dependency:ocs-registry/crossbar");
        assertThat(run(file.toString(), "--choice", "dependency:ocs-registry/crossbar=burn")).isEqualTo(ExitStatus.FOUND);
        assertThat(err).contains("has no option burn", "together");
        assertThat(site.resolve("docker-compose.yaml.before-split")).doesNotExist();
    }

    @Test
    void whatCannotRunEndsWithTwo() throws IOException {
        assertThat(run(folder.resolve("gone").toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("does not exist");
        assertThat(run(file.toString(), "--group", "web")).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("--group web");
        assertThat(run(file.toString(), "--driver", "pigeon")).isEqualTo(ExitStatus.FAILED);
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("docker-compose.yaml"), "theirs");
        assertThat(run(file.toString(), "--out", out.toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("Nothing was written", out.resolve("docker-compose.yaml").toString());
    }

    @Test
    void theHelpNamesAllOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out).contains("--group", "--network", "--driver", "--include", "--choice", "--format", "--write", "--out",
                "Splits a compose file for deployment.");
    }
}
