package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.Main;
import picocli.CommandLine;

class CheckCommandTest {
    private static final String WITH_ERROR = """
            services:
              # 🔭 the dome
              a: {image: "a:1", labels: ["🔭"], depends_on: [b]}
            """;
    private static final String CLEAN = "services:\n  a:\n    image: a:1\n";

    @TempDir
    private Path folder;
    private final Map<String, String> shell = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        CommandLine line = Cli.of((path, sample) -> {
            out.write("window " + path.orElse(null) + " " + sample);
            return ExitStatus.OK;
        }, shell, List.of());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return line.execute(texts);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFolder_isCheckedWithAllFilesOfItsSite_againstEachOther() throws IOException {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        write("docker-compose.yaml", net + "services: {a: {image: a:1, container_name: xy}}\n");
        write("web/compose.yaml", net + "services: {b: {image: a:1, container_name: xy}}\n");
        write("alone/compose.yaml", "services: {c: {image: a}}\n");
        assertThat(run("check", folder)).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly(
                folder.resolve("docker-compose.yaml") + ":2:44: error: The container name 'xy' of 'a' is taken by 'b' of web/compose.yaml already: "
                        + "only one of both can start. [duplicate-container-name]",
                folder.resolve("web/compose.yaml") + ":2:44: error: The container name 'xy' of 'b' is taken by 'a' of docker-compose.yaml already: "
                        + "only one of both can start. [duplicate-container-name]");
        assertThat(err.toString()).contains("2 files");
    }

    @Test
    void finding_isALineWithPlaceInCodePoints_andAnErrorGivesStatus1() throws IOException {
        Path file = write("site.yaml", WITH_ERROR);
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly(file
                + ":3:49: error: 'a' waits for 'b', but there is no service of that name in this site. [undefined-dependency]");
        assertThat(err.toString().lines()).containsExactly("1 error, 0 warnings and 0 notes in 1 file.");
    }

    @Test
    void json_hasPlacesAndTitlesOfFixes() throws IOException {
        Path file = write("site.yaml", WITH_ERROR);
        assertThat(run("check", "--format", "json", file)).isEqualTo(1);
        JsonObject finding = JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.keySet()).containsExactly("file", "line", "column", "endLine", "endColumn", "severity", "rule", "message", "fixes");
        assertThat(finding.get("file").getAsString()).isEqualTo(file.toString());
        assertThat(finding.get("line").getAsInt()).isEqualTo(3);
        assertThat(finding.get("column").getAsInt()).isEqualTo(49);
        assertThat(finding.get("endLine").getAsInt()).isEqualTo(3);
        assertThat(finding.get("endColumn").getAsInt()).isEqualTo(50);
        assertThat(finding.get("severity").getAsString()).isEqualTo("error");
        assertThat(finding.get("rule").getAsString()).isEqualTo("undefined-dependency");
        assertThat(finding.getAsJsonArray("fixes").get(0).getAsString()).isEqualTo("Let 'a' no longer wait for 'b'");
    }

    @Test
    void json_withoutFindings_isAnEmptyList_andStatus0() throws IOException {
        assertThat(run("check", "--format", "json", write("site.yaml", CLEAN))).isZero();
        assertThat(JsonParser.parseString(out.toString())).hasToString("{\"findings\":[]}");
        assertThat(err.toString().strip()).isEqualTo("Nothing was found in 1 file.");
    }

    @Test
    void warnings_giveStatus0() throws IOException {
        assertThat(run("check", write("site.yaml", "services:\n  a:\n    image: a\n"))).isZero();
        assertThat(out.toString()).contains("site.yaml:3:12: warning: ").contains("[image-not-pinned]");
    }

    @Test
    void folder_givesTheFileThatComposePrefers_calledByTheWayOverTheFolder() throws IOException {
        write("compose.yaml", WITH_ERROR);
        write("docker-compose.yaml", CLEAN);
        assertThat(run("check", folder)).isEqualTo(1);
        assertThat(out.toString()).startsWith(folder.resolve("compose.yaml") + ":3:49: ");
    }

    @Test
    void environmentFileBesideIt_andTheShell_setVariables() throws IOException {
        Path file = write("compose.yaml", "services:\n  a:\n    image: \"a:${ONE}${TWO}${THREE}\"\n");
        write(".env", "ONE=1\n");
        shell.put("TWO", "2");
        run("check", file);
        assertThat(out.toString().lines()).singleElement().asString().contains(":3:27: warning: ").contains("THREE").contains("[undefined-variable]");
    }

    @Test
    void missingPath_isASentence_andTheOthersAreCheckedAllTheSame() throws IOException {
        Path missing = folder.resolve("nowhere");
        assertThat(run("check", missing, write("site.yaml", WITH_ERROR), folder)).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString().lines()).hasSize(3).element(0).asString().startsWith(missing + " does not exist.");
        assertThat(err.toString()).contains("There is no compose file in " + folder);
    }

    @Test
    void nothingThatCouldBeRead_isNotSaidToBeWithoutFindings() {
        Path missing = folder.resolve("nowhere");
        assertThat(run("check", missing)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(missing + " does not exist.");
    }

    @Test
    void fileThatIsNoText_isAFindingAtItsLine() throws IOException {
        Path file = Files.write(folder.resolve("old.yaml"), "services:\n  # Temp\u00e9rature\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(out.toString()).startsWith(file + ":2:1: error: ").endsWith("[file-unreadable]" + System.lineSeparator());
    }

    @Test
    void hugeFile_isAFinding() throws IOException {
        Path file = Files.write(folder.resolve("huge.yaml"), new byte[10_000_001]);
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(out.toString()).startsWith(file + ":1:1: error: ").contains("[file-too-large]");
    }

    @Test
    void explain_printsThePageOfARule_andKnowsAllOthers() {
        assertThat(run("check", "--explain", "port-base-60")).isZero();
        assertThat(out.toString()).startsWith("Some readers take this port for one large number [port-base-60]\n");
        assertThat(run("check", "--explain", "port")).isEqualTo(2);
        assertThat(err.toString()).startsWith("sitewright check: there is no rule port.").contains("port-out-of-range");
    }

    @Test
    void wrongArguments_giveASentenceAndStatus2() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", "--format", "xml", "x")).isEqualTo(2);
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("name at least one", "xml", "--nonsense").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void pathOrNothing_opensTheWindow() {
        assertThat(run()).isZero();
        assertThat(run("/srv/site")).isZero();
        assertThat(run("--sample")).isZero();
        assertThat(out.toString()).isEqualTo("window null falsewindow " + Path.of("/srv/site") + " falsewindow null true");
    }

    @Test
    void help_describesEveryOptionAndArgument() {
        assertThat(run("--help")).isZero();
        assertThat(run("check", "--help")).isZero();
        assertThat(out.toString()).contains("Folder of a site", "Checks compose files.", "sample site", "one object", "page of help", "that Compose would take",
                "Exit status");
        assertThat(run("--version")).isZero();
        assertThat(out.toString().lines().toList().getLast()).startsWith("sitewright ");
    }

    @Test
    void processOfItsOwn_endsWithTheStatus_andLoadsNothingOfJavaFx() throws IOException, InterruptedException {
        Path file = write("site.yaml", WITH_ERROR);
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-verbose:class",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "check", file.toString())
                .redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(printed)).contains("[undefined-dependency]")
                .doesNotContain(" javafx.", " org.eclipse.elk.", " org.sitewright.ui.");
    }
}
