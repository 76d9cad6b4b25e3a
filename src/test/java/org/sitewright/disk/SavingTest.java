package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.text.SourceText;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SavingTest {
    private static final String OLD = "services: {}\n";
    private static final SourceText NEW = SourceText.of("services:\r\n  a: \ud83d\ude80\n", true);
    private static final byte[] NEW_BYTES = "\ufeffservices:\r\n  a: \ud83d\ude80\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final TextFiles files = new TextFiles(disk, OwnerMark.ofThisProcess());
    private Path file;
    private FileStamp stamp;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(folder.resolve("compose.yaml"), OLD);
        stamp = read(file).stamp();
    }

    private ReadResult.Loaded read(Path path) {
        return (ReadResult.Loaded) files.read(path);
    }

    private SaveResult save() {
        return files.save(file, NEW, new Expected.Content(stamp));
    }

    private FileProblem refused(SaveResult result) throws IOException {
        FileProblem problem = ((SaveResult.Failed) result).problem();
        assertThat(problem.sentence()).contains(file.toString()).doesNotContain("Exception").doesNotContain("{");
        assertThat(Files.readString(file)).isEqualTo(OLD);
        assertOnly("compose.yaml");
        return problem;
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void theVeryBytesAreOnTheDiskAfterwards() throws IOException {
        SaveResult.Saved saved = (SaveResult.Saved) save();
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW_BYTES);
        assertThat(saved.stamps()).containsExactly(Map.entry(file, read(file).stamp()));
        assertThat(saved.notes()).isEmpty();
        assertOnly("compose.yaml");
    }

    @Test
    void bytesAreFlushedBeforeTheRenameAndTheFolderAfterIt() {
        save();
        assertThat(disk.steps).containsExactly("write", "replace", "sync");
    }

    @Test
    void anUnchangedTextIsNotWritten() throws IOException {
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);
        assertThat(files.save(file, SourceText.of(OLD), new Expected.Content(stamp)))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        assertThat(disk.steps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-------", "rwxr-x---", "rw-rw-rw-", "-w-------"})
    void theModeIsKept(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThat(files.save(file, NEW, new Expected.Anything())).isInstanceOf(SaveResult.Saved.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
    }

    @Test
    void ownerAndGroupAreKeptWhereTheUserMaySetThem() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives files away");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        SaveResult.Saved saved = (SaveResult.Saved) save();
        assertThat(saved.notes()).isEmpty();
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
        assertThat(PosixFilePermissions.toString(view.readAttributes().permissions())).isEqualTo("rw-rw----");
    }

    @ParameterizedTest
    @CsvSource({"OWNER, belongs to you", "GROUP, another group", "HARD_LINK, second name"})
    void whatCannotBeKeptIsNoted(Disk.Lost lost, String words) {
        disk.losing = Set.of(lost);
        assertThat(((SaveResult.Saved) save()).notes()).singleElement().asString().contains(words, file.toString());
    }

    @Test
    void theOtherNameOfAHardLinkKeepsTheOldText() throws IOException {
        Path other = Files.createLink(folder.resolve("other.yaml"), file);
        SaveResult.Saved saved = (SaveResult.Saved) new TextFiles().save(file, NEW, new Expected.Content(stamp));
        assertThat(saved.notes()).singleElement().asString().contains("hard link");
        assertThat(Files.readString(other)).isEqualTo(OLD);
    }

    @Test
    void userAttributesAreKept() throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null && Files.getFileStore(file).supportsFileAttributeView("user"));
        try {
            view.write("origin", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        } catch (IOException e) {
            assumeTrue(false, "no attributes here");
        }
        save();
        assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list()).contains("origin");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path target = Files.writeString(real.resolve("site.yaml"), OLD);
        Path hop = Files.createSymbolicLink(folder.resolve("hop.yaml"), Path.of("real", "site.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("hop.yaml"));
        assertThat(files.save(link, NEW, new Expected.Content(stamp))).isInstanceOf(SaveResult.Saved.class);
        assertThat(link).isSymbolicLink();
        assertThat(hop).isSymbolicLink();
        assertThat(Files.isSymbolicLink(target)).isFalse();
        assertThat(Files.readAllBytes(target)).isEqualTo(NEW_BYTES);
    }

    @Test
    void aNewFileGetsItsFolders() throws IOException {
        Path fresh = folder.resolve(".sitewright").resolve("layout.yaml");
        assertThat(files.save(fresh, NEW, new Expected.Absent())).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readAllBytes(fresh)).isEqualTo(NEW_BYTES);
    }

    @Test
    void aFileWhoseFolderIsGoneIsNotMadeAnewSilently() throws IOException {
        Path gone = folder.resolve("gone").resolve("compose.yaml");
        SaveResult.Failed failed = (SaveResult.Failed) files.save(gone, NEW, new Expected.Anything());
        assertThat(failed.problem().kind()).isEqualTo(Kind.MISSING);
        assertOnly("compose.yaml");
    }

    @Test
    void otherBytesOnTheDiskAreAConflictEvenWithTheSameSizeAndTime() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, OLD.replace("{}", "[]"));
        Files.setLastModifiedTime(file, time);
        assertThat(save()).isEqualTo(new SaveResult.Conflict(List.of(file)));
        assertThat(Files.readString(file)).isEqualTo(OLD.replace("{}", "[]"));
        assertOnly("compose.yaml");
    }

    @Test
    void aTouchIsNoConflict() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aChangeWhileTheNewBytesAreWrittenIsAConflict() throws IOException {
        disk.afterWrite = () -> Files.writeString(file, "theirs\n");
        assertThat(save()).isInstanceOf(SaveResult.Conflict.class);
        assertThat(Files.readString(file)).isEqualTo("theirs\n");
        assertOnly("compose.yaml");
    }

    @Test
    void aFileThatVanishedIsAConflictAndCanBeForced() throws IOException {
        Files.delete(file);
        assertThat(save()).isInstanceOf(SaveResult.Conflict.class);
        assertThat(files.save(file, NEW, new Expected.Anything())).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW_BYTES);
    }

    @Test
    void aFileThatShouldNotBeThereIsAConflict() throws IOException {
        assertThat(files.save(file, NEW, new Expected.Absent())).isInstanceOf(SaveResult.Conflict.class);
        assertThat(Files.readString(file)).isEqualTo(OLD);
    }

    @Test
    void theUsersWordGoesOverAConflict() throws IOException {
        Files.writeString(file, "theirs\n");
        assertThat(files.save(file, NEW, new Expected.Anything())).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW_BYTES);
    }

    @Test
    void aReadOnlyFileIsRefusedEvenToRootAndByForce() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(refused(save()).kind()).isEqualTo(Kind.READ_ONLY);
        assertThat(refused(files.save(file, NEW, new Expected.Anything())).kind()).isEqualTo(Kind.READ_ONLY);
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        disk.afterWrite = () -> {
            throw new IOException("No space left on device");
        };
        assertThat(refused(save()).kind()).isEqualTo(Kind.DISK_FULL);
    }

    @Test
    void aFullDiskIsRecognisedInAnyLanguage() throws IOException {
        disk.free = 3;
        disk.afterWrite = () -> {
            throw new IOException("Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar");
        };
        assertThat(refused(save()).kind()).isEqualTo(Kind.DISK_FULL);
    }

    @Test
    void aFolderThatTakesNoFilesIsRefused() throws IOException {
        disk.beforeWrite = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        FileProblem problem = refused(save());
        assertThat(problem.kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
        assertThat(problem.sentence()).contains("the folder " + folder);
    }

    @Test
    void aFolderWithoutWritePermissionIsRefused() throws Exception {
        assumeTrue(!Unprivileged.isRoot() || OS.LINUX.isCurrentOs(), "root writes everywhere");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(refused(Unprivileged.call(folder, this::save)).kind()).isEqualTo(Kind.FOLDER_READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aReadOnlyFileSystemIsSaidSo() throws IOException {
        disk.beforeWrite = () -> {
            throw new IOException("Read-only file system");
        };
        assertThat(refused(save()).kind()).isEqualTo(Kind.READ_ONLY);
    }

    @Test
    void aFailedRenameLeavesTheOldFile() throws IOException {
        disk.beforeReplace = () -> {
            throw new IOException("Device or resource busy");
        };
        FileProblem problem = refused(save());
        assertThat(problem.kind()).isEqualTo(Kind.INPUT_OUTPUT);
        assertThat(problem.sentence()).contains("Device or resource busy");
    }

    @Test
    void halfACharacterIsRefused() throws IOException {
        assertThat(refused(files.save(file, SourceText.of("a: \ud83d"), new Expected.Content(stamp))).kind())
                .isEqualTo(Kind.NOT_ENCODABLE);
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        Path other = Files.createDirectory(folder.resolve("dir"));
        SaveResult.Failed failed = (SaveResult.Failed) files.save(other, NEW, new Expected.Anything());
        assertThat(failed.problem().kind()).isEqualTo(Kind.DIRECTORY);
        assertThat(other).isDirectory();
    }

    @Test
    void twoWritersOfOneProcessDoNotMeet() throws IOException {
        Path taken = new SafeWriter(disk, OwnerMark.ofThisProcess()).nameBeside(file, SafeWriter.TEMPORARY);
        Files.writeString(taken, "theirs");
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readString(taken)).isEqualTo("theirs");
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW_BYTES);
    }
}
