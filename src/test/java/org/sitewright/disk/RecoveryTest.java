package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.Recovery.FileState;
import org.sitewright.disk.Recovery.Offer;
import org.sitewright.text.SourceText;

class RecoveryTest {
    private static final SourceText WORK = SourceText.of("services:\r\n  a: \ud83d\ude80\n\nlast", true);
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private UserFolders folders;
    private Path file;
    private Optional<FileStamp> stamp = Optional.empty();

    @BeforeEach
    void makeFile() throws IOException {
        folders = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.toString()), "Linux", folder);
        file = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        stamp = Optional.of(((ReadResult.Loaded) new TextFiles().read(file)).stamp());
    }

    private Recovery recovery(OwnerMark owner, Instant now) {
        return new Recovery(new TextFiles(disk, owner), folders, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Recovery dead() {
        return recovery(Processes.dead(), NOON);
    }

    private List<Offer> offers() {
        return recovery(OwnerMark.ofThisProcess(), NOON.plusSeconds(60)).offers();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> found = Files.list(folders.state().resolve("recovery"))) {
            return found.toList();
        }
    }

    @Test
    void workOfADeadProcessIsOffered() throws IOException {
        assertThat(dead().keep(file, WORK, stamp)).isEmpty();
        Offer offer = offers().getFirst();
        assertThat(offer).isEqualTo(new Offer(file, NOON, WORK, FileState.UNCHANGED, kept().getFirst()));
        assertThat(offers()).hasSize(1);
    }

    @Test
    void theNewestTextOfAFileCountsAndTheNewestFileComesFirst() {
        Path other = folder.resolve("other.yaml");
        dead().keep(file, SourceText.of("first"), stamp);
        dead().keep(file, SourceText.of("second"), stamp);
        recovery(Processes.dead(), NOON.plusSeconds(1)).keep(other, SourceText.of("third"), Optional.empty());
        assertThat(offers()).extracting(offer -> offer.text().content()).containsExactly("third", "second");
        assertThat(offers()).extracting(Offer::state).containsExactly(FileState.GONE, FileState.UNCHANGED);
    }

    @Test
    void workOfALivingProcessIsNotOffered() throws IOException {
        recovery(OwnerMark.ofThisProcess(), NOON).keep(file, WORK, stamp);
        assertThat(offers()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void twoProcessesKeepTheirWorkApart() {
        dead().keep(file, SourceText.of("one"), stamp);
        recovery(new OwnerMark(999_999_998L, 1), NOON.plusSeconds(1)).keep(file, SourceText.of("two"), stamp);
        assertThat(offers()).extracting(offer -> offer.text().content()).containsExactly("two", "one");
    }

    @Test
    void aChangeOfTheFileSinceThenIsTold() throws IOException {
        dead().keep(file, WORK, stamp);
        Files.writeString(file, "theirs");
        assertThat(offers()).extracting(Offer::state).containsExactly(FileState.CHANGED);
        Files.delete(file);
        assertThat(offers()).extracting(Offer::state).containsExactly(FileState.GONE);
    }

    @Test
    void workThatIsOnTheDiskAlreadyIsNotOffered() throws IOException {
        dead().keep(file, WORK, stamp);
        new TextFiles().save(file, WORK, new Expected.Anything());
        assertThat(offers()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void discardedWorkIsGone() throws IOException {
        dead().keep(file, WORK, stamp);
        recovery(OwnerMark.ofThisProcess(), NOON).discard(offers().getFirst());
        assertThat(kept()).isEmpty();
        Recovery own = recovery(OwnerMark.ofThisProcess(), NOON);
        own.keep(file, WORK, stamp);
        own.discard(file);
        own.discard(file);
        assertThat(kept()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheUserMayReadIt() throws IOException {
        dead().keep(file, WORK, stamp);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().getFirst())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().getFirst().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void damagedFilesAreNeitherOfferedNorRemoved() throws IOException {
        dead().keep(file, WORK, stamp);
        Path kept = kept().getFirst();
        String whole = Files.readString(kept);
        for (String text : List.of("", "x", "{}\n", "null\n", whole.substring(0, whole.length() - 1))) {
            Files.writeString(kept, text);
            assertThat(offers()).isEmpty();
            assertThat(kept).exists();
        }
    }

    @Test
    void anUnwritableFolderIsSaidSo() {
        disk.beforeWrite = () -> {
            throw new IOException("No space left on device");
        };
        assertThat(dead().keep(file, WORK, stamp)).hasValueSatisfying(problem ->
                assertThat(problem.sentence()).contains(folders.state().toString(), "Save often"));
        assertThat(offers()).isEmpty();
    }

    @Test
    void halfACharacterIsNoReasonToLoseTheRest() {
        dead().keep(file, SourceText.of("a: \ud83d"), stamp);
        assertThat(offers().getFirst().text().content()).startsWith("a: ");
    }

    @Test
    void anOfferInALogShowsNoText() {
        dead().keep(file, SourceText.of("PASSWORD=x1y2"), stamp);
        assertThat(offers().getFirst().toString()).doesNotContain("x1y2").contains(file.toString());
    }
}
