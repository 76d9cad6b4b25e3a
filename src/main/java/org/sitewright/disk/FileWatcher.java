package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.sitewright.disk.FileEvent.Kind;
import org.sitewright.text.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when somebody else changes, removes or makes one of the watched files. Every hint of the system makes it look at
 * the files' bytes; only what differs from what it knew is told, so a flood of events, or a mere touch, is no news. Our
 * own saves are announced before, by their text, and are no news either.
 *
 * <p>{@link #watch} and {@link #checkNow} read files: not for the FX thread.
 */
public final class FileWatcher implements AutoCloseable {
    private static final String NOTHING = "";

    private final Logger log = LoggerFactory.getLogger(FileWatcher.class);
    private final RawReader reader;
    private final Disk disk;
    private final FolderEvents events;
    private final Executor executor;
    private final Consumer<FileEvent> listener;
    private final Map<Path, Watched> files = new HashMap<>();

    /** What is known of a file. */
    private static final class Watched {
        private String state;
        private Set<Path> folders = Set.of();
        /** Hashes that our own saves will lead to, the oldest first. */
        private final Deque<String> announced = new ArrayDeque<>();

        Watched(String state) {
            this.state = state;
        }
    }

    /**
     * A watcher of local files.
     *
     * @param executor where the listener is called
     */
    public FileWatcher(TextFiles files, Executor executor, Consumer<FileEvent> listener) {
        this(files, new WatchServiceEvents(Path.of("")), executor, listener);
    }

    FileWatcher(TextFiles files, FolderEvents events, Executor executor, Consumer<FileEvent> listener) {
        this.reader = files.reader();
        this.disk = files.disk();
        this.events = events;
        this.executor = executor;
        this.listener = listener;
        events.start(this::check);
    }

    /**
     * Begins to watch a file, and tells at once if it is no longer as the caller knows it.
     *
     * @param known what the caller has read; empty if there was no file
     */
    public synchronized void watch(Path file, Optional<FileStamp> known) {
        Watched watched = new Watched(known.map(FileStamp::sha256).orElse(NOTHING));
        files.put(file, watched);
        listen(file, watched);
        check(file, watched);
    }

    public synchronized void unwatch(Path file) {
        files.remove(file);
    }

    /** To be called before this program saves a text to a watched file. */
    public synchronized void announce(Path file, SourceText text) {
        Watched watched = files.get(file);
        if (watched != null) {
            watched.announced.addLast(FileStamp.hashOf(text));
        }
    }

    /** To be called before this program deletes a watched file. */
    public synchronized void announceDeletion(Path file) {
        Watched watched = files.get(file);
        if (watched != null) {
            watched.announced.addLast(NOTHING);
        }
    }

    /** Looks at all files. To be called when a window gets the focus, as some folders have no events. */
    public synchronized void checkNow() {
        for (Map.Entry<Path, Watched> entry : List.copyOf(files.entrySet())) {
            listen(entry.getKey(), entry.getValue());
            check(entry.getKey(), entry.getValue());
        }
    }

    private synchronized void check(Path folder) {
        List<Map.Entry<Path, Watched>> touched = new ArrayList<>(files.entrySet());
        touched.removeIf(entry -> !entry.getValue().folders.contains(folder));
        for (Map.Entry<Path, Watched> entry : touched) {
            // A link may lead elsewhere now.
            listen(entry.getKey(), entry.getValue());
            check(entry.getKey(), entry.getValue());
        }
    }

    /** Listens where the file's name is, and where the file itself is if the name is a link. */
    private void listen(Path file, Watched watched) {
        Set<Path> folders = new HashSet<>();
        folders.add(SafeWriter.folderOf(file));
        try {
            folders.add(SafeWriter.folderOf(disk.target(file)));
        } catch (IOException e) {
            log.debug("A link in a circle: {}", file, e);
        }
        watched.folders = folders;
        folders.forEach(events::add);
    }

    private void check(Path file, Watched watched) {
        String now = stateOf(file);
        if (now.equals(watched.state)) {
            return;
        }
        String before = watched.state;
        watched.state = now;
        if (watched.announced.contains(now)) {
            // The announcements before it have been overtaken.
            String announced;
            do {
                announced = watched.announced.removeFirst();
            } while (!announced.equals(now));
            return;
        }
        Kind kind = now.equals(NOTHING) ? Kind.VANISHED : before.equals(NOTHING) ? Kind.APPEARED : Kind.CHANGED;
        FileEvent event = new FileEvent(file, kind);
        executor.execute(() -> listener.accept(event));
    }

    /** A text that is equal as long as the file's content is. */
    private String stateOf(Path file) {
        return switch (reader.read(file, TextFiles.LARGEST)) {
            case RawFile.Absent _ -> NOTHING;
            case RawFile.Bytes bytes -> bytes.stamp().sha256();
            case RawFile.Bad(FileProblem problem) -> problem.kind() == FileProblem.Kind.VANISHED
                    ? NOTHING : "unreadable: " + problem.kind();
        };
    }

    @Override
    public void close() {
        events.close();
    }
}
