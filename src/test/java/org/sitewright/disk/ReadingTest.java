package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.disk.FileProblem.Kind;

class ReadingTest {
    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final TextFiles files = new TextFiles(disk, OwnerMark.ofThisProcess());

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("compose.yaml"), bytes);
    }

    private ReadResult.Loaded loaded(Path path) {
        return (ReadResult.Loaded) files.read(path);
    }

    private FileProblem problem(Path path) {
        FileProblem problem = ((ReadResult.Failed) files.read(path)).problem();
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.sentence()).contains(path.toString()).doesNotContain("Exception").doesNotContain("{");
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: 1", "a: 1\r\nb: 2\n\rc\n", "\t\u00e9 \ud83d\ude80  \n", "# \u4f60\n"})
    void everyByteComesBack(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ReadResult.Loaded read = loaded(file(bytes));
        assertThat(read.text().content()).isEqualTo(content);
        assertThat(read.text().hasByteOrderMark()).isFalse();
        assertThat(read.stamp().size()).isEqualTo(bytes.length);
        assertThat(read.stamp().sha256()).isEqualTo(FileStamp.hashOf(read.text())).hasSize(64);
        assertThat(Utf8.encode(read.text())).hasValue(bytes);
        assertThat(read.writable()).isTrue();
    }

    @Test
    void aByteOrderMarkIsKeptAside() throws IOException {
        byte[] bytes = "\ufeffa: 1\n".getBytes(StandardCharsets.UTF_8);
        ReadResult.Loaded read = loaded(file(bytes));
        assertThat(read.text().content()).isEqualTo("a: 1\n");
        assertThat(read.text().hasByteOrderMark()).isTrue();
        assertThat(Utf8.encode(read.text())).hasValue(bytes);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(problem(folder.resolve("none.yaml")).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aFileBelowAFileIsMissing() throws IOException {
        assertThat(problem(file(new byte[0]).resolve("x")).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aBrokenLinkTellsItsTarget() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("compose.yaml"), Path.of("gone.yaml"));
        FileProblem problem = problem(link);
        assertThat(problem.kind()).isEqualTo(Kind.BROKEN_LINK);
        assertThat(problem.sentence()).contains(folder.resolve("gone.yaml").toString());
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("compose.yaml"), Path.of("compose.yaml"));
        assertThat(problem(link).kind()).isEqualTo(Kind.BROKEN_LINK);
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(problem(folder).kind()).isEqualTo(Kind.DIRECTORY);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeDoesNotBlock() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(problem(pipe).kind()).isEqualTo(Kind.SPECIAL));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anEndlessDeviceIsRefused() {
        assertThat(problem(Path.of("/dev/zero")).kind()).isEqualTo(Kind.SPECIAL);
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = file(new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_001L);
        }
        disk.beforeRead = () -> {
            throw new AssertionError("Read all the same");
        };
        FileProblem problem = problem(file);
        assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(problem.sentence()).contains("3001 MB").contains("10 MB");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefusedToo() throws IOException {
        Path file = file(new byte[] {'a'});
        disk.beforeRead = () -> Files.write(file, new byte[TextFiles.LARGEST + 5]);
        assertThat(problem(file).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aFileOfTenMegabytesIsRead() throws IOException {
        byte[] bytes = new byte[TextFiles.LARGEST];
        Arrays.fill(bytes, (byte) 'a');
        assertThat(loaded(file(bytes)).text().length()).isEqualTo(TextFiles.LARGEST);
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsSaidTo() throws IOException {
        Path file = file(new byte[] {'a'});
        disk.beforeRead = () -> Files.delete(file);
        assertThat(problem(file).kind()).isEqualTo(Kind.VANISHED);
    }

    @Test
    void aFileThatIsWrittenWhileItIsReadIsReadAgain() throws IOException {
        Path file = file("old and long\n".getBytes(StandardCharsets.UTF_8));
        int[] reads = {0};
        disk.beforeRead = () -> {
            if (reads[0]++ == 0) {
                // The first read sees the truncated file, the state before it is that of the old one.
                Files.write(file, new byte[0]);
                return;
            }
            Files.writeString(file, "new\n");
        };
        assertThat(loaded(file).text().content()).isEqualTo("new\n");
    }

    @Test
    void deniedAccessIsSaidSo() throws IOException {
        Path file = file(new byte[] {'a'});
        disk.beforeRead = () -> {
            throw new AccessDeniedException(file.toString());
        };
        assertThat(problem(file).kind()).isEqualTo(Kind.NO_PERMISSION);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileWithoutReadPermissionIsSaidSo() throws Exception {
        Path file = file(new byte[] {'a'});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Unprivileged.isRoot() || OS.LINUX.isCurrentOs(), "root reads everything");
        assertThat(Unprivileged.call(folder, () -> problem(file)).kind()).isEqualTo(Kind.NO_PERMISSION);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileWithReadPermissionIsReadByAnOrdinaryUser() throws Exception {
        Path file = file(new byte[] {'a'});
        assumeTrue(!Unprivileged.isRoot() || OS.LINUX.isCurrentOs(), "root reads everything");
        assertThat(Unprivileged.call(folder, () -> loaded(file)).text().content()).isEqualTo("a");
    }

    @Test
    void aBrokenDiskIsQuoted() throws IOException {
        disk.beforeRead = () -> {
            throw new IOException("Input/output error");
        };
        FileProblem problem = problem(file(new byte[] {'a'}));
        assertThat(problem.kind()).isEqualTo(Kind.INPUT_OUTPUT);
        assertThat(problem.sentence()).contains("Input/output error");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatNobodyMayWriteIsNotWritable() throws IOException {
        Path file = file(new byte[] {'a'});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(loaded(file).writable()).isFalse();
    }

    @Test
    void aNulByteMakesABinaryFile() throws IOException {
        FileProblem problem = problem(file(new byte[] {'a', 'b', 0, 'c', (byte) 0xFF}));
        assertThat(problem.kind()).isEqualTo(Kind.BINARY);
        assertThat(problem.sentence()).contains("byte 2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16BE", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE", "x-UTF-16LE-BOM, UTF-16LE"})
    void utf16IsRecognised(String charset, String named) throws IOException {
        FileProblem problem = problem(file("services:\n  influxdb: {}\n".getBytes(Charset.forName(charset))));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(problem.sentence()).contains("iconv -f " + named);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, 'services:\n  # gr\u00fcn\n', ISO-8859-1, 16, 2",
        "windows-1252, 'a: \u20ac5\n', WINDOWS-1252, 3, 1"})
    void oneByteEncodingsAreRecognised(String charset, String text, String named, int offset, int line)
            throws IOException {
        FileProblem problem = problem(file(text.getBytes(Charset.forName(charset))));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(problem.place()).hasValue(new FileProblem.Place(offset, line));
        assertThat(problem.sentence()).contains("iconv -f " + named, "byte " + offset, "line " + line);
    }

    @Test
    void whatIsNoKnownEncodingIsNotGuessed() throws IOException {
        FileProblem problem = problem(file(new byte[] {'a', '\n', (byte) 0xC3, 0x01}));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(problem.place()).hasValue(new FileProblem.Place(2, 2));
        assertThat(problem.sentence()).doesNotContain("iconv");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xED, 0xF8, 0x80})
    void overlongAndSurrogateBytesAreRefused(int first) throws IOException {
        assertThat(problem(file(new byte[] {(byte) first, (byte) 0xA0, (byte) 0x80, '\n'})).kind())
                .isEqualTo(Kind.NOT_UTF8);
    }

    @Test
    void aFileCutInsideACharacterIsRefused() throws IOException {
        assertThat(problem(file(new byte[] {'a', (byte) 0xE2, (byte) 0x82})).kind()).isEqualTo(Kind.NOT_UTF8);
    }
}
