package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.FileEvent.Kind;
import org.sitewright.text.SourceText;

class FileWatcherTest {
    /** Events that the test makes itself. */
    private static final class Events implements FolderEvents {
        final Set<Path> folders = new HashSet<>();
        Consumer<Path> onEvent = folder -> { };
        boolean closed;

        @Override
        public void start(Consumer<Path> listener) {
            onEvent = listener;
        }

        @Override
        public void add(Path folder) {
            folders.add(folder);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @TempDir
    Path folder;

    private final TextFiles files = new TextFiles();
    private final Events events = new Events();
    private final List<FileEvent> told = new ArrayList<>();
    private final FileWatcher watcher = new FileWatcher(files, events, Runnable::run, told::add);
    private Path file;

    @BeforeEach
    void watch() throws IOException {
        file = Files.writeString(folder.resolve("compose.yaml"), "old");
        watcher.watch(file, stamp());
    }

    private Optional<FileStamp> stamp() {
        return Optional.of(((ReadResult.Loaded) files.read(file)).stamp());
    }

    private List<FileEvent> events() {
        events.onEvent.accept(folder);
        List<FileEvent> found = List.copyOf(told);
        told.clear();
        return found;
    }

    @Test
    void aChangeFromOutsideIsToldOnce() throws IOException {
        Files.writeString(file, "new");
        assertThat(events()).containsExactly(new FileEvent(file, Kind.CHANGED));
        assertThat(events()).isEmpty();
    }

    @Test
    void aChangeOfTheSameSizeAndTimeIsTold() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "new");
        Files.setLastModifiedTime(file, time);
        watcher.checkNow();
        assertThat(told).containsExactly(new FileEvent(file, Kind.CHANGED));
    }

    @Test
    void aTouchIsNoNews() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(events()).isEmpty();
    }

    @Test
    void vanishingAndAppearingAreTold() throws IOException {
        Files.delete(file);
        assertThat(events()).containsExactly(new FileEvent(file, Kind.VANISHED));
        Files.writeString(file, "old");
        assertThat(events()).containsExactly(new FileEvent(file, Kind.APPEARED));
    }

    @Test
    void aFileThatIsNotThereYetCanBeWatched() throws IOException {
        Path env = folder.resolve(".env");
        watcher.watch(env, Optional.empty());
        Files.writeString(env, "A=1");
        assertThat(events()).containsExactly(new FileEvent(env, Kind.APPEARED));
    }

    @Test
    void aChangeBetweenReadingAndWatchingIsToldAtOnce() throws IOException {
        Optional<FileStamp> read = stamp();
        Files.writeString(file, "new");
        watcher.watch(file, read);
        assertThat(told).containsExactly(new FileEvent(file, Kind.CHANGED));
    }

    @Test
    void ourOwnSaveIsNoNews() {
        SourceText text = SourceText.of("ours");
        watcher.announce(file, text);
        files.save(file, text, new Expected.Anything());
        assertThat(events()).isEmpty();
    }

    @Test
    void twoOwnSavesSeenAsOneAreNoNews() {
        for (String text : List.of("one", "two")) {
            watcher.announce(file, SourceText.of(text));
            files.save(file, SourceText.of(text), new Expected.Anything());
        }
        assertThat(events()).isEmpty();
    }

    @Test
    void aReturnToOurEarlierTextByOthersIsNews() throws IOException {
        ourOwnSaveIsNoNews();
        watcher.announce(file, SourceText.of("later"));
        files.save(file, SourceText.of("later"), new Expected.Anything());
        assertThat(events()).isEmpty();
        Files.writeString(file, "ours");
        assertThat(events()).containsExactly(new FileEvent(file, Kind.CHANGED));
    }

    @Test
    void anOwnDeletionIsNoNews() throws IOException {
        watcher.announceDeletion(file);
        Files.delete(file);
        assertThat(events()).isEmpty();
    }

    @Test
    void anUnwatchedFileIsForgotten() throws IOException {
        watcher.unwatch(file);
        Files.writeString(file, "new");
        assertThat(events()).isEmpty();
    }

    @Test
    void eventsOfOtherFoldersDoNotCount() throws IOException {
        Files.writeString(file, "new");
        events.onEvent.accept(folder.resolve("other"));
        assertThat(told).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkIsWatchedAtBothEnds() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path target = Files.writeString(real.resolve("site.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), target);
        watcher.watch(link, stamp());
        assertThat(events.folders).contains(folder, real);
        Files.writeString(target, "new");
        events.onEvent.accept(real);
        assertThat(told).containsExactly(new FileEvent(link, Kind.CHANGED));
    }

    @Test
    void aFileThatBecomesAFolderHasChanged() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(events()).containsExactly(new FileEvent(file, Kind.CHANGED));
        assertThat(events()).isEmpty();
    }

    @Test
    void theListenerRunsOnTheExecutor() throws IOException {
        List<Runnable> later = new ArrayList<>();
        FileWatcher other = new FileWatcher(files, new Events(), later::add, told::add);
        other.watch(file, stamp());
        Files.writeString(file, "new");
        other.checkNow();
        assertThat(told).isEmpty();
        later.forEach(Runnable::run);
        assertThat(told).hasSize(1);
    }

    @Test
    void closingClosesTheEvents() {
        watcher.close();
        assertThat(events.closed).isTrue();
    }

    @Test
    void theSystemsOwnEventsAreHeard() throws Exception {
        BlockingQueue<FileEvent> heard = new LinkedBlockingQueue<>();
        try (FileWatcher real = new FileWatcher(files, Runnable::run, heard::add)) {
            real.watch(file, stamp());
            files.save(file, SourceText.of("theirs"), new Expected.Anything());
            // Waits for the event itself; the limit only ends a test that has failed.
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(new FileEvent(file, Kind.CHANGED));
        }
    }
}
