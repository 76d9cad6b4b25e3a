package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.SampleSite;
import org.sitewright.disk.UserFolders;
import org.sitewright.split.Grouping;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;

/** The sample site, planned and written. */
class SplitDraftTest {
    @TempDir
    Path folder;

    private Path site;
    private SplitDraft draft;

    @BeforeEach
    void read() throws IOException {
        site = new SampleSite(folder.resolve("yale-lab")).copy();
        draft = ((SplitDesk.Reading.Ready<SplitDraft>) desk().read(site)).draft();
    }

    private SplitDesk desk() {
        return new SplitDesk(Map.of(), KeyTable.load(),
                UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder));
    }

    private SplitPlan plan(SplitRequest request) {
        return ((PlanResult.Planned<SplitPlan>) draft.plan(request)).plan();
    }

    private SplitPlan plan() {
        return plan(draft.firstRequest());
    }

    private static Map<String, String> everything(Path in) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(in)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                found.put(in.relativize(path).toString(), Files.readString(path));
            }
        }
        return found;
    }

    @Test
    void writesWhatWasPlanned_andKeepsTheOldFile() throws IOException {
        String old = Files.readString(site.resolve("docker-compose.yaml"));
        SplitPlan plan = plan();
        Map<String, String> expected = everything(site);
        plan.files().forEach(file -> expected.put(file.path(), file.after().content()));
        PlanWriting.Written written = (PlanWriting.Written) draft.write(plan);
        assertThat(everything(site)).isEqualTo(expected);
        assertThat(site.resolve("docker-compose.yaml.before-split")).hasContent(old);
        assertThat(written.folder()).isEqualTo(site);
        assertThat(written.files()).contains(site.resolve("crossbar/docker-compose.yaml"), site.resolve("docker-compose.yaml"));
        assertThat(written.bringUp()).hasSameSizeAs(plan.bringUp());
        assertThat(written.bringUp()).anySatisfy(call -> assertThat(call.folder()).isEqualTo(site.resolve("crossbar")));
        assertThat(everything(folder.resolve("home"))).isEmpty();
    }

    @Test
    void theOldFileGoesWhereNoGroupIsLeftAtTheRoot() throws IOException {
        Grouping grouping = draft.proposal();
        grouping = grouping.move(grouping.root().services(), "agents");
        SplitRequest first = draft.firstRequest();
        SplitPlan plan = plan(new SplitRequest(grouping, first.network(), first.output(), Map.of()));
        assertThat(draft.write(plan)).isInstanceOf(PlanWriting.Written.class);
        assertThat(site.resolve("docker-compose.yaml")).doesNotExist();
        assertThat(site.resolve("docker-compose.yaml.before-split")).exists();
        assertThat(site.resolve("agents/docker-compose.yaml")).exists();
    }

    @Test
    void aFileThatChangedSinceThePreviewStopsIt_andTheSiteIsAsItWas() throws IOException {
        SplitPlan plan = plan();
        Path file = site.resolve("docker-compose.yaml");
        Files.writeString(file, Files.readString(file) + "# theirs\n");
        assertStale(plan, "docker-compose.yaml has changed since the preview");
    }

    @Test
    void aChangedDotEnvOrSiteConfigStopsIt() throws IOException {
        SplitPlan plan = plan();
        String dotEnv = Files.readString(site.resolve(".env"));
        Files.writeString(site.resolve(".env"), dotEnv.replace("yale-lab", "other-lab"));
        assertStale(plan, ".env has changed since the preview");
    }

    @Test
    void theSiteConfigFileIsThatOfTheSite_whereverItLies() throws IOException {
        Files.createDirectories(site.resolve("config"));
        String config = Files.readString(site.resolve("default.yaml")) + """

                  lab-daq:
                    agent-instances:
                      - {agent-class: HostManager,
                         instance-id: hm-lab-daq,
                         arguments: [['--docker-compose', '%s']]}
                """.formatted(site.resolve("docker-compose.yaml"));
        Files.delete(site.resolve("default.yaml"));
        Files.writeString(site.resolve("config/default.yaml"), config);
        Files.writeString(site.resolve(".env"), Files.readString(site.resolve(".env")) + "\nOCS_CONFIG_DIR=./config\n");
        draft = ((SplitDesk.Reading.Ready<SplitDraft>) desk().read(site)).draft();
        SplitPlan plan = plan();
        assertThat(plan.files()).filteredOn(file -> file.path().equals("config/default.yaml")).singleElement()
                .satisfies(file -> assertThat(file.after().content()).contains("crossbar/docker-compose.yaml"));
        assertThat(draft.write(plan)).isInstanceOf(PlanWriting.Written.class);
        assertThat(site.resolve("config/default.yaml")).content().contains("crossbar/docker-compose.yaml");
        assertThat(site.resolve("default.yaml")).doesNotExist();
    }

    @Test
    void aGroupsFolderThatAppearedSinceThePreviewStopsIt() throws IOException {
        SplitPlan plan = plan();
        Files.createDirectories(site.resolve("crossbar"));
        Files.writeString(site.resolve("crossbar/compose.yaml"), "services: {}\n");
        assertStale(plan, "crossbar");
    }

    @Test
    void aSiteThatIsGoneIsSaid() throws IOException {
        SplitPlan plan = plan();
        Files.delete(site.resolve("docker-compose.yaml"));
        assertThat(((PlanWriting.Failed) draft.write(plan)).sentence()).contains("does not exist");
    }

    private void assertStale(SplitPlan plan, String words) throws IOException {
        Map<String, String> before = everything(site);
        assertThat(((PlanWriting.Stale) draft.write(plan)).sentence()).contains(words, "Nothing was written");
        assertThat(everything(site)).isEqualTo(before);
    }

    @Test
    void anotherFolderGetsTheLayoutWithoutTheOldFile_andTheSiteStaysAsItIs() throws IOException {
        Map<String, String> before = everything(site);
        Path out = folder.resolve("out/deep");
        PlanWriting.Written written = (PlanWriting.Written) draft.writeTo(plan(), out);
        assertThat(everything(site)).isEqualTo(before);
        assertThat(everything(out)).containsKeys(".env", "docker-compose.yaml", "crossbar/docker-compose.yaml")
                .doesNotContainKey("docker-compose.yaml.before-split");
        assertThat(written.bringUp().stream().filter(call -> !call.command().contains("down")))
                .isNotEmpty().allSatisfy(call -> assertThat(call.folder().startsWith(out)).isTrue());
    }

    @Test
    void aFileInTheOtherFolderIsNotReplaced() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("docker-compose.yaml"), "theirs");
        assertThat(((PlanWriting.Stale) draft.writeTo(plan(), out)).sentence()).contains(out.resolve("docker-compose.yaml").toString());
        assertThat(everything(out)).isEqualTo(Map.of("docker-compose.yaml", "theirs"));
    }

    @Test
    void anAgentsSecretIsCoveredInWhatCommandsPrint() throws IOException {
        Files.writeString(site.resolve(".env"), Files.readString(site.resolve(".env")) + "INFLUX_PASSWORD=very-secret\n");
        SplitDraft fresh = ((SplitDesk.Reading.Ready<SplitDraft>) desk().read(site)).draft();
        assertThat(fresh.cover().cover("password very-secret for yale-lab")).isEqualTo("password •••••••• for yale-lab");
    }

    @Test
    void whatIsNoSiteIsSaid() {
        assertThat(((SplitDesk.Reading.Failed<SplitDraft>) desk().read(folder.resolve("gone"))).problem().sentence()).contains("does not exist");
        assertThat(((SplitDesk.Reading.Failed<SplitDraft>) desk().read(folder)).offers()).containsExactly(site.resolve("docker-compose.yaml"));
    }
}
