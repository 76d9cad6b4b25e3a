package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.text.SourceText;

@EnabledOnOs({OS.LINUX, OS.MAC})
class FileSetsTest {
    /** What a killed process does: it stops at once, and nothing is cleared up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path folder;

    private Path site;
    private Path compose;
    private Path layout;
    private Path fresh;
    private Path gone;
    private UserFolders user;
    private final FailingDisk disk = new FailingDisk();
    private List<FileChange> changes;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        user = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
        compose = Files.writeString(site.resolve("compose.yaml"), "old");
        layout = Files.writeString(site.resolve("layout.yaml"), "old");
        gone = Files.writeString(site.resolve("old.yaml"), "old");
        fresh = site.resolve("ocs-net").resolve("deep").resolve("compose.yaml");
        changes = List.of(new FileChange.Write(compose, SourceText.of("new"), expected(compose)),
                new FileChange.Write(fresh, SourceText.of("new"), new Expected.Absent()),
                new FileChange.Delete(gone, expected(gone)),
                new FileChange.Write(layout, SourceText.of("new"), expected(layout)));
    }

    private Expected expected(Path path) {
        return new Expected.Content(((ReadResult.Loaded) new TextFiles().read(path)).stamp());
    }

    private FileSets sets(OwnerMark owner) {
        return new FileSets(new TextFiles(disk, owner), user);
    }

    /** The site and the user's journals: every file with its content, hidden ones too. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return found;
    }

    private static final Map<String, String> OLD = Map.of("site/compose.yaml", "old", "site/layout.yaml", "old",
            "site/old.yaml", "old");
    private static final Map<String, String> NEW = Map.of("site/compose.yaml", "new", "site/layout.yaml", "new",
            "site/ocs-net/deep/compose.yaml", "new");

    private SaveResult save() {
        return sets(OwnerMark.ofThisProcess()).saveAll(changes);
    }

    @Test
    void allFilesAreSaved() throws IOException {
        Files.setPosixFilePermissions(compose, PosixFilePermissions.fromString("rw-rw----"));
        SaveResult.Saved saved = (SaveResult.Saved) save();
        assertThat(everything()).isEqualTo(NEW);
        assertThat(saved.stamps()).containsOnlyKeys(compose, fresh, layout);
        assertThat(saved.stamps().get(compose)).isEqualTo(((ReadResult.Loaded) new TextFiles().read(compose)).stamp());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(compose))).isEqualTo("rw-rw----");
    }

    @Test
    void oneConflictStopsAll() throws IOException {
        Files.writeString(layout, "theirs");
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(layout)));
        assertThat(Files.readString(compose)).isEqualTo("old");
        assertThat(site.resolve("ocs-net")).doesNotExist();
    }

    @Test
    void aChangeWhileTheSetIsLaidReadyStopsAll() throws IOException {
        disk.afterWrite = () -> Files.writeString(compose, "theirs");
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(compose)));
        assertThat(everything()).isEqualTo(Map.of("site/compose.yaml", "theirs", "site/layout.yaml", "old",
                "site/old.yaml", "old"));
        assertThat(site.resolve("ocs-net")).doesNotExist();
    }

    @Test
    void oneReadOnlyFileStopsAll() throws IOException {
        disk.readOnly.add(layout);
        assertThat(((SaveResult.Failed) save()).problem().kind()).isEqualTo(Kind.READ_ONLY);
        assertThat(everything()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWriteThatFailsLeavesAllAsItWas(int failing) throws IOException {
        int[] count = {0};
        disk.afterWrite = () -> {
            if (++count[0] == failing) {
                throw new IOException("No space left on device");
            }
        };
        assertThat(save()).isInstanceOf(SaveResult.Failed.class);
        assertThat(everything()).isEqualTo(OLD);
        assertThat(site.resolve("ocs-net")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aRenameThatFailsTakesTheOthersBack(int failing) throws IOException {
        int[] count = {0};
        disk.beforeReplace = () -> {
            if (++count[0] == failing) {
                throw new IOException("Input/output error");
            }
        };
        assertThat(save()).isInstanceOf(SaveResult.Failed.class);
        assertThat(everything()).isEqualTo(OLD);
        assertThat(site.resolve("ocs-net")).doesNotExist();
    }

    @Test
    void aDiskThatFailsForGoodIsSettledAtTheNextStart() throws IOException {
        int[] count = {0};
        disk.beforeReplace = () -> {
            if (++count[0] >= 3) {
                throw new IOException("Input/output error");
            }
        };
        SaveResult.Failed failed = (SaveResult.Failed) sets(Processes.dead()).saveAll(changes);
        assertThat(failed.problem().sentence()).contains("next start");
        disk.beforeReplace = () -> { };
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).singleElement()
                .isInstanceOf(Settlement.Completed.class);
        assertThat(everything()).isEqualTo(NEW);
    }

    /** Writes: journal, then per file new and old, then the mark; renames: the mark, then three files. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aKillAtAnyStepLeavesAllOldOrAllNewAfterTheNextStart(int step) throws IOException {
        int[] count = {0};
        FailingDisk.Interference kill = () -> {
            if (++count[0] == step) {
                throw new Killed();
            }
        };
        disk.beforeWrite = kill;
        disk.beforeReplace = kill;
        assertThatThrownBy(() -> sets(Processes.dead()).saveAll(changes)).isInstanceOf(Killed.class);
        disk.beforeWrite = () -> { };
        disk.beforeReplace = () -> { };
        List<Settlement> settled = sets(OwnerMark.ofThisProcess()).settle();
        if (settled.isEmpty()) {
            assertThat(everything()).isEqualTo(OLD);
            assertThat(site.resolve("ocs-net")).doesNotExist();
        } else {
            assertThat(settled).singleElement().isInstanceOf(Settlement.Completed.class);
            assertThat(settled.getFirst().sentence()).contains(compose.toString(), layout.toString());
            assertThat(everything()).isEqualTo(NEW);
        }
        assertThat(settled.isEmpty()).isEqualTo(step <= 9);
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).isEmpty();
    }

    private void killAtSecondFile() {
        int[] count = {0};
        disk.beforeReplace = () -> {
            if (++count[0] == 3) {
                throw new Killed();
            }
        };
        assertThatThrownBy(() -> sets(Processes.dead()).saveAll(changes)).isInstanceOf(Killed.class);
        disk.beforeReplace = () -> { };
    }

    @Test
    void aSetWhoseNewBytesAreGoneIsRolledBack() throws IOException {
        killAtSecondFile();
        assertThat(Files.readString(compose)).isEqualTo("new");
        try (Stream<Path> found = Files.walk(site)) {
            for (Path path : found.filter(p -> p.toString().endsWith(".new")).toList()) {
                Files.delete(path);
            }
        }
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).singleElement()
                .isInstanceOf(Settlement.RolledBack.class);
        assertThat(everything()).isEqualTo(OLD);
    }

    @Test
    void aSetThatSomebodyChangedSinceIsNotTouched() throws IOException {
        killAtSecondFile();
        Files.writeString(layout, "theirs");
        Map<String, String> before = everything();
        List<Settlement> settled = sets(OwnerMark.ofThisProcess()).settle();
        assertThat(settled).singleElement().isInstanceOf(Settlement.Unsettled.class);
        assertThat(everything()).isEqualTo(before);
        sets(OwnerMark.ofThisProcess()).forget((Settlement.Unsettled) settled.getFirst());
        assertThat(everything()).isEqualTo(Map.of("site/compose.yaml", "new", "site/layout.yaml", "theirs",
                "site/old.yaml", "old"));
    }

    @Test
    void theJournalOfALivingProcessIsLeftAlone() throws IOException {
        disk.beforeReplace = () -> {
            throw new Killed();
        };
        assertThatThrownBy(this::save).isInstanceOf(Killed.class);
        Map<String, String> before = everything();
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aTornJournalIsClearedAway() throws IOException {
        Path saves = Files.createDirectories(user.state().resolve("saves"));
        String name = "set-" + Processes.dead().text() + "-1.json";
        for (String text : List.of("", "{", "[]", "{\"committed\":true}", "{\"entries\":[{}],\"folders\":[]}")) {
            Files.writeString(saves.resolve(name), text);
            assertThat(sets(OwnerMark.ofThisProcess()).settle()).isEmpty();
            assertThat(everything()).isEqualTo(OLD);
        }
    }

    @Test
    void aJournalThatCannotBeReadNowIsKeptForTheNextStart() throws IOException {
        killAtSecondFile();
        disk.beforeRead = () -> {
            throw new IOException("Input/output error");
        };
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).isEmpty();
        disk.beforeRead = () -> { };
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).singleElement()
                .isInstanceOf(Settlement.Completed.class);
        assertThat(everything()).isEqualTo(NEW);
    }

    @Test
    void withoutAJournalNothingIsSaved() throws IOException {
        Files.writeString(folder.resolve("home"), "in the way");
        FileProblem problem = ((SaveResult.Failed) save()).problem();
        assertThat(problem.sentence()).contains("SITEWRIGHT_HOME");
        assertThat(Files.readString(compose)).isEqualTo("old");
        assertThat(site.resolve("ocs-net")).doesNotExist();
    }

    @Test
    void journalsAndOldBytesAreForTheUserAlone() {
        disk.beforeReplace = () -> {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> hidden = all.filter(p -> p.toString().endsWith(".json")).toList();
                assertThat(hidden).isNotEmpty().allSatisfy(path -> assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(path))).isEqualTo("rw-------"));
            }
        };
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aLinkIsNotDeleted() throws IOException {
        Path link = Files.createSymbolicLink(site.resolve("link.yaml"), gone);
        SaveResult result = sets(OwnerMark.ofThisProcess())
                .saveAll(List.of(new FileChange.Delete(link, new Expected.Anything())));
        assertThat(result).isInstanceOf(SaveResult.Failed.class);
        assertThat(Files.readString(link)).isEqualTo("old");
    }

    @Test
    void oneFileTwiceIsAnError() {
        FileChange change = new FileChange.Write(compose, SourceText.of("x"), new Expected.Anything());
        assertThatThrownBy(() -> sets(OwnerMark.ofThisProcess()).saveAll(List.of(change, change)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
