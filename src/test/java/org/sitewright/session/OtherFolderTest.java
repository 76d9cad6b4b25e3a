package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;

/** Plans that are written into another folder: it becomes a whole site, and the first one stays as it is. */
class OtherFolderTest {
    private static final String NET = "networks:\n  default: {name: ocs-net, external: true}\n";

    @TempDir
    Path folder;

    private Path site;
    private Path out;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectories(folder.resolve("lab"));
        out = folder.resolve("deep/out");
        put("docker-compose.yaml", """
                services:
                  grafana:
                    image: grafana/grafana
                    volumes: ['./dash:/dash', 'store:/var', './shared:/s']
                  ocs-a:
                    image: simonsobs/ocs
                    volumes: ['./default.yaml:/config/default.yaml', './shared:/s', '../beside:/b', '${DATA}:/data']
                    env_file: a.env
                volumes:
                  store:
                """);
        put("dash/deep/board.json", "{}");
        Files.createSymbolicLink(site.resolve("dash/link"), Path.of("deep/board.json"));
        put("shared/x", "x");
        put("a.env", "A=1\n");
        put("data/d", "d");
        put("default.yaml", "hub: {wamp_server: 'ws://crossbar:8001/ws'}\nhosts: {}\n");
        put(".env", "DATA=./data");
        put("notes.txt", "of nobody");
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private SplitDesk desk() {
        return new SplitDesk(Map.of(), KeyTable.load(),
                UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder));
    }

    /** Splits into the other folder; what only grafana names is moved along. */
    private PlanWriting split() {
        SplitDraft draft = desk().read(site).ready().orElseThrow();
        SplitRequest request = draft.firstRequest().choosing(List.of("path:grafana/volumes/0"), "move");
        SplitPlan plan = ((PlanResult.Planned<SplitPlan>) draft.plan(request)).plan();
        assertThat(plan.moves()).hasSize(1);
        return draft.writeTo(plan, out);
    }

    private static TreeSet<String> everything(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return new TreeSet<>(all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> in.relativize(path).toString()).toList());
        }
    }

    @Test
    void whatMovesAndWhatIsNamedIsCopied_soThatTheFolderIsAWholeSite() throws IOException {
        Files.setPosixFilePermissions(site.resolve("dash/deep"), PosixFilePermissions.fromString("rwxr-x---"));
        TreeSet<String> before = everything(site);
        PlanWriting.Written written = (PlanWriting.Written) split();
        assertThat(everything(site)).isEqualTo(before);
        assertThat(everything(out)).containsExactly(".env", "a.env", "data/d", "default.yaml", "docker-compose.yaml", "shared/x",
                "web/.env", "web/dash/deep/board.json", "web/dash/link", "web/docker-compose.yaml");
        assertThat(Files.readSymbolicLink(out.resolve("web/dash/link"))).isEqualTo(Path.of("deep/board.json"));
        assertThat(Files.getPosixFilePermissions(out.resolve("web/dash/deep"))).isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(Files.readString(out.resolve("web/docker-compose.yaml"))).contains("./dash:/dash", "../shared:/s", "name: lab_store");
        assertThat(written.files()).contains(out.resolve("web/docker-compose.yaml"));
    }

    @Test
    void theProjectKeepsItsName_soThatItsDataAreFound() throws IOException {
        PlanWriting.Written written = (PlanWriting.Written) split();
        assertThat(Files.readString(out.resolve(".env"))).isEqualTo("DATA=./data\nCOMPOSE_PROJECT_NAME=lab\n");
        assertThat(written.notes()).anyMatch(note -> note.contains("called lab as before"));
        assertThat(Files.readString(out.resolve("web/.env"))).contains("COMPOSE_PROJECT_NAME=lab-web");
    }

    @Test
    void aFolderOfTheSameNameNeedsNoOther() throws IOException {
        out = folder.resolve("deep/lab");
        PlanWriting.Written written = (PlanWriting.Written) split();
        assertThat(Files.readString(out.resolve(".env"))).isEqualTo("DATA=./data");
        assertThat(written.notes()).noneMatch(note -> note.contains("as before"));
    }

    @Test
    void theOldLayoutIsTakenDownWhereItIs_andTheNewOneBroughtUpWhereItIs() {
        PlanWriting.Written written = (PlanWriting.Written) split();
        assertThat(written.bringUp()).first().satisfies(call -> {
            assertThat(call.folder()).isEqualTo(site);
            assertThat(call.command()).containsExactly("docker", "compose", "-f", "docker-compose.yaml", "down");
        });
        assertThat(written.bringUp().stream().skip(1)).isNotEmpty().allMatch(call -> call.folder().startsWith(out));
    }

    @Test
    void whatLeadsOutOfTheSiteIsSaid() {
        assertThat(((PlanWriting.Written) split()).notes()).anyMatch(note -> note.startsWith("../beside leads out of the site's folder")
                && note.contains(folder.resolve("deep/beside").toString()) && note.contains(folder.resolve("beside").toString()));
    }

    @Test
    void dataInGreatAmountsAreNotCopiedUnasked() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(site.resolve("dash/large").toFile(), "rw")) {
            large.setLength(100_000_001);
        }
        assertThat(((PlanWriting.Written) split()).notes()).anyMatch(note -> note.startsWith(site.resolve("dash") + " was not copied"));
        assertThat(out.resolve("web/dash")).doesNotExist();
        assertThat(out.resolve("shared/x")).exists();
    }

    @Test
    void whereSomethingIsInTheWay_nothingIsWritten() throws IOException {
        Files.createDirectories(out.resolve("web/dash"));
        assertThat(((PlanWriting.Stale) split()).sentence()).contains("Nothing was written", out.resolve("web/dash").toString());
        assertThat(everything(out)).isEmpty();
        try (Stream<Path> hidden = Files.list(out)) {
            assertThat(hidden).containsExactly(out.resolve("web"));
        }
    }

    @Test
    void aFolderWithinWhatIsCopiedIsRefused() throws IOException {
        out = site.resolve("shared/out");
        TreeSet<String> before = everything(site);
        assertThat(((PlanWriting.Failed) split()).sentence()).contains("Nothing was written", site.resolve("shared").toString());
        assertThat(everything(site)).isEqualTo(before);
    }

    @Test
    void whatOnePartOfTheSiteNamesMayHoldFilesOfThePlan() throws IOException {
        put("web/own", "own");
        put("docker-compose.yaml", Files.readString(site.resolve("docker-compose.yaml")).replace("./shared:/s', '../", "./web:/s', '../"));
        assertThat(split()).isInstanceOf(PlanWriting.Written.class);
        assertThat(everything(out)).contains("web/own", "web/docker-compose.yaml", "web/dash/link");
    }

    @Test
    void aJoinedSiteIsAWholeOneToo() throws IOException {
        put("docker-compose.yaml", NET + "services:\n  ocs-a: {image: simonsobs/ocs, volumes: ['./shared:/s']}\n");
        put("web/docker-compose.yaml", NET + "services:\n  grafana: {image: grafana/grafana, volumes: ['../dash:/dash']}\n");
        JoinDraft draft = desk().readJoined(site).ready().orElseThrow();
        var plan = ((PlanResult.Planned<org.sitewright.split.JoinPlan>) draft.plan(new JoinRequest(Map.of()))).plan();
        PlanWriting.Written written = (PlanWriting.Written) draft.writeTo(plan, out);
        assertThat(everything(out)).containsExactly(".env", "dash/deep/board.json", "dash/link", "default.yaml", "docker-compose.yaml", "shared/x");
        assertThat(written.bringUp()).extracting(call -> call.folder() + "$ " + String.join(" ", call.command())).containsExactlyInAnyOrder(
                site + "$ docker compose -f docker-compose.yaml down", site.resolve("web") + "$ docker compose -f docker-compose.yaml down",
                out + "$ docker compose up -d");
    }
}
