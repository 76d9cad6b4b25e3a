package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

/** Sets of files as a split makes them: new files in new folders, and folders that are moved along. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FileMovesTest {
    /** What a killed process does: it stops at once, and nothing is cleared up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final Map<String, String> OLD = Map.of("compose.yaml", "old", ".crossbar/config.json", "{}",
            ".crossbar/key/node.key", "k", "grafana.ini", "[x]", "link", "-> .crossbar/config.json");
    private static final Map<String, String> NEW = Map.of("compose.yaml", "new", "compose.yaml.before-split", "old",
            "crossbar/compose.yaml", "new", "crossbar/.crossbar/config.json", "{}", "crossbar/.crossbar/key/node.key", "k",
            "web/etc/grafana.ini", "[x]", "web/link", "-> .crossbar/config.json");

    @TempDir
    Path folder;

    private Path site;
    private UserFolders user;
    private final FailingDisk disk = new FailingDisk();
    private List<FileChange> changes;
    private List<FileMove> moves;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        user = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
        Path compose = Files.writeString(site.resolve("compose.yaml"), "old");
        Files.createDirectories(site.resolve(".crossbar/key"));
        Files.writeString(site.resolve(".crossbar/config.json"), "{}");
        Files.writeString(site.resolve(".crossbar/key/node.key"), "k");
        Files.writeString(site.resolve("grafana.ini"), "[x]");
        Files.createSymbolicLink(site.resolve("link"), Path.of(".crossbar/config.json"));
        Expected now = new Expected.Content(((ReadResult.Loaded) new TextFiles().read(compose)).stamp());
        changes = List.of(write("crossbar/compose.yaml", "new", new Expected.Absent()), write("compose.yaml", "new", now),
                write("compose.yaml.before-split", "old", new Expected.Absent()));
        moves = List.of(move(".crossbar", "crossbar/.crossbar"), move("grafana.ini", "web/etc/grafana.ini"),
                move("link", "web/link"));
    }

    private FileChange write(String path, String text, Expected expected) {
        return new FileChange.Write(site.resolve(path), SourceText.of(text), expected);
    }

    private FileMove move(String from, String to) {
        return new FileMove(site.resolve(from), site.resolve(to));
    }

    private FileSets sets(OwnerMark owner) {
        return new FileSets(new TextFiles(disk, owner), user);
    }

    private SaveResult save() {
        return sets(OwnerMark.ofThisProcess()).saveAll(changes, moves);
    }

    private FileProblem failure() {
        return ((SaveResult.Failed) save()).problem();
    }

    /** The site with every file, link and empty folder; the user's journals must be gone. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String name = site.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    found.put(name, "-> " + Files.readSymbolicLink(path));
                } else if (Files.isRegularFile(path)) {
                    found.put(name, Files.readString(path));
                } else if (path.startsWith(site) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (Stream<Path> within = Files.list(path)) {
                        if (within.findAny().isEmpty()) {
                            found.put(name, "empty folder");
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void filesAreWrittenAndFoldersMoved() throws IOException {
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(everything()).isEqualTo(NEW);
    }

    @Test
    void movesAloneAreASetToo() throws IOException {
        changes = List.of();
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(site.resolve("crossbar/.crossbar/key/node.key")).hasContent("k");
        assertThat(site.resolve(".crossbar")).doesNotExist();
    }

    @Test
    void whatIsGoneIsAConflict() throws IOException {
        Files.delete(site.resolve("grafana.ini"));
        Map<String, String> before = everything();
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(site.resolve("grafana.ini"))));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatStandsInTheNewPlaceIsAConflict_beItALinkToNothing() throws IOException {
        Files.createDirectories(site.resolve("web"));
        Files.createSymbolicLink(site.resolve("web/link"), Path.of("nowhere"));
        Map<String, String> before = everything();
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(site.resolve("web/link"))));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatAppearsInTheNewPlaceMeanwhileIsAConflict_andStays() throws IOException {
        disk.beforeFolders = () -> {
            if (Files.exists(site.resolve("web/etc"))) {
                Files.writeString(site.resolve("web/etc/grafana.ini"), "theirs");
            }
        };
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(site.resolve("web/etc/grafana.ini"))));
        Map<String, String> expected = new TreeMap<>(OLD);
        expected.put("web/etc/grafana.ini", "theirs");
        assertThat(everything()).isEqualTo(expected);
    }

    @Test
    void aGroupsFileThatAppearsMeanwhileIsAConflict_andStays() throws IOException {
        disk.afterWrite = () -> {
            if (Files.exists(site.resolve("crossbar"))) {
                Files.writeString(site.resolve("crossbar/compose.yaml"), "theirs");
            }
        };
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(site.resolve("crossbar/compose.yaml"))));
        Map<String, String> expected = new TreeMap<>(OLD);
        expected.put("crossbar/compose.yaml", "theirs");
        assertThat(everything()).isEqualTo(expected);
    }

    @Test
    void aFolderThatCannotBeMadeLeavesAllAsItWas() throws IOException {
        disk.beforeFolders = () -> {
            if (Files.isDirectory(user.state().resolve("saves"))) {
                throw new AccessDeniedException(site.toString());
            }
        };
        FileProblem problem = failure();
        assertThat(problem.kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
        assertThat(problem.sentence()).contains("crossbar", "write permission");
        assertThat(everything()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aDiskThatFillsHalfWayLeavesAllAsItWas(int failing) throws IOException {
        int[] count = {0};
        disk.afterWrite = () -> {
            if (++count[0] == failing) {
                throw new IOException("No space left on device");
            }
        };
        assertThat(save()).isInstanceOf(SaveResult.Failed.class);
        assertThat(everything()).isEqualTo(OLD);
    }

    @Test
    void aFullDiskIsCalledThat() {
        int[] count = {0};
        disk.afterWrite = () -> {
            if (++count[0] == 2) {
                throw new IOException("No space left on device");
            }
        };
        assertThat(failure().sentence()).contains("the disk is full", "crossbar/compose.yaml");
    }

    /** Renames: the mark, three moves, three files. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aRenameThatFailsTakesAllBack(int failing) throws IOException {
        failRename(failing, new IOException("Input/output error"));
        assertThat(save()).isInstanceOf(SaveResult.Failed.class);
        assertThat(everything()).isEqualTo(OLD);
    }

    private void failRename(int failing, IOException cause) {
        int[] count = {0};
        disk.beforeReplace = () -> {
            if (++count[0] == failing) {
                throw cause;
            }
        };
    }

    @Test
    void theSentenceNamesWhatCouldNotBeMoved_andWhy() {
        failRename(2, new AtomicMoveNotSupportedException("a", "b", "Invalid cross-device link"));
        assertThat(failure().sentence()).startsWith(site.resolve(".crossbar") + " could not be moved to ").contains("file systems");
        failRename(3, new AccessDeniedException("x"));
        assertThat(failure().sentence()).startsWith(site.resolve("grafana.ini") + " could not be moved to ").contains("permission");
    }

    /** Writes: journal, per file new and (for one) old, the mark; renames: the mark, three moves, three files. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void aKillAtAnyStepLeavesAllOldOrAllNewAfterTheNextStart(int step) throws IOException {
        killAt(step);
        List<Settlement> settled = sets(OwnerMark.ofThisProcess()).settle();
        assertThat(settled.isEmpty()).as("nothing to complete").isEqualTo(step <= 7);
        if (!settled.isEmpty()) {
            assertThat(settled).singleElement().isInstanceOf(Settlement.Completed.class);
            assertThat(settled.getFirst().sentence()).contains(site.resolve(".crossbar").toString());
        }
        assertThat(everything()).isEqualTo(settled.isEmpty() ? OLD : NEW);
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).isEmpty();
    }

    private void killAt(int step) {
        int[] count = {0};
        FailingDisk.Interference kill = () -> {
            if (++count[0] == step) {
                throw new Killed();
            }
        };
        disk.beforeWrite = kill;
        disk.beforeReplace = kill;
        assertThatThrownBy(() -> sets(Processes.dead()).saveAll(changes, moves)).isInstanceOf(Killed.class);
        disk.beforeWrite = () -> { };
        disk.beforeReplace = () -> { };
    }

    @Test
    void afterAKillASetWithoutItsNewBytesIsTakenBack_movesToo() throws IOException {
        killAt(12);
        assertThat(site.resolve("crossbar/.crossbar")).exists();
        try (Stream<Path> found = Files.walk(site)) {
            for (Path path : found.filter(file -> file.toString().endsWith(".new")).toList()) {
                Files.delete(path);
            }
        }
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).singleElement().isInstanceOf(Settlement.RolledBack.class);
        assertThat(everything()).isEqualTo(OLD);
    }

    @Test
    void afterAKillAFolderThatSomebodyMadeAnewIsNotTouched() throws IOException {
        killAt(10);
        Files.createDirectories(site.resolve(".crossbar"));
        Map<String, String> before = everything();
        assertThat(sets(OwnerMark.ofThisProcess()).settle()).singleElement().isInstanceOf(Settlement.Unsettled.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChangedFileIsNotMovedInTheSameSet() {
        assertThatThrownBy(() -> sets(OwnerMark.ofThisProcess()).saveAll(changes, List.of(move("compose.yaml", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
