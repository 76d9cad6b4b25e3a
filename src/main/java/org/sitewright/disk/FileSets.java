package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.text.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves several files whole or not at all; files and folders can be moved along.
 *
 * <p>First a journal in the user's state folder names what is to come. Then all new bytes, and copies of all old ones, go
 * to hidden files beside their targets, and the journal is marked as committed: from here on the set counts as saved.
 * Then what is to be moved is renamed, and each new file is renamed over its target. A failure takes the old state back; after a crash, {@link #settle()} at
 * the next start completes a committed set and clears an uncommitted one away. The journal does not lie in the site's
 * folder, for a site comes from other people, and what it holds must not make Sitewright write.
 *
 * <p>Between a crash and the next start a committed set may lie half old, half new on the disk.
 */
public final class FileSets {
    private static final Pattern JOURNAL = Pattern.compile("set-(" + OwnerMark.PATTERN + ")-[0-9]{1,9}\\.json");
    private static final int LARGEST_JOURNAL = 10_000_000;

    private final Logger log = LoggerFactory.getLogger(FileSets.class);
    private final TextFiles files;
    private final Path journals;
    private final Disk disk;
    private final SafeWriter writer;
    private final SetProgress progress;

    /** @param folders where the journals go */
    public FileSets(TextFiles files, UserFolders folders) {
        this.files = files;
        this.journals = folders.state().resolve("saves");
        this.disk = files.disk();
        this.writer = files.writer();
        this.progress = new SetProgress(files);
    }

    /**
     * Saves a set.
     *
     * @throws IllegalArgumentException if two changes are of one file
     */
    public SaveResult saveAll(List<FileChange> changes) {
        return saveAll(changes, List.of());
    }

    /**
     * Saves a set, and moves files and folders along.
     *
     * @param moves of what is not changed itself; a place that is not as the move takes it to be is a conflict
     * @throws IllegalArgumentException if two changes are of one file, or a changed file is moved
     */
    public SaveResult saveAll(List<FileChange> changes, List<FileMove> moves) {
        List<Part> parts = new ArrayList<>();
        Map<Path, FileStamp> stamps = new HashMap<>();
        List<Path> conflicts = new ArrayList<>();
        Set<Path> targets = new HashSet<>();
        for (FileChange change : changes) {
            Path target;
            try {
                target = disk.target(change.path());
            } catch (IOException e) {
                return new SaveResult.Failed(files.problems().whileReading(change.path(), e));
            }
            if (!targets.add(target.normalize())) {
                throw new IllegalArgumentException("Twice in a set: " + target);
            }
            switch (plan(change, target)) {
                case TextFiles.Plan.Write(byte[] bytes, RawFile now) -> parts.add(new Part(change, target, bytes, now));
                case TextFiles.Plan.Stop(SaveResult.Saved(var already, _)) -> stamps.putAll(already);
                case TextFiles.Plan.Stop(SaveResult.Conflict(var paths)) -> conflicts.addAll(paths);
                case TextFiles.Plan.Stop(SaveResult.Failed failed) -> {
                    return failed;
                }
            }
        }
        for (FileMove move : moves) {
            if (targets.stream().anyMatch(target -> target.startsWith(move.from()) || target.startsWith(move.to()))) {
                throw new IllegalArgumentException("Changed and moved in one set: " + move.from());
            }
            if (!progress.isOutstanding(move)) {
                conflicts.add(disk.exists(move.to()) ? move.to() : move.from());
            }
        }
        if (!conflicts.isEmpty()) {
            return new SaveResult.Conflict(conflicts);
        }
        return parts.isEmpty() && moves.isEmpty() ? new SaveResult.Saved(stamps, List.of()) : save(parts, moves, stamps);
    }

    /** One file that changes; a deletion has no bytes. */
    private record Part(FileChange change, Path target, byte[] bytes, RawFile now) {
        boolean deletes() {
            return change instanceof FileChange.Delete;
        }

        boolean exists() {
            return !(now instanceof RawFile.Absent);
        }
    }

    private TextFiles.Plan plan(FileChange change, Path target) {
        return switch (change) {
            case FileChange.Write(Path path, SourceText text, Expected expected) ->
                    files.plan(path, target, text, expected);
            case FileChange.Delete(Path path, Expected expected) -> planDeletion(path, target, expected);
        };
    }

    private TextFiles.Plan planDeletion(Path path, Path target, Expected expected) {
        RawFile now = files.reader().read(target, TextFiles.LARGEST_TO_COMPARE);
        if (now instanceof RawFile.Absent) {
            return new TextFiles.Plan.Stop(new SaveResult.Saved(Map.of(), List.of()));
        }
        if (!target.equals(path.toAbsolutePath())) {
            return new TextFiles.Plan.Stop(new SaveResult.Failed(
                    files.problems().of(Kind.SPECIAL, path, "set.delete.link")));
        }
        return files.check(path, target, now, expected).<TextFiles.Plan>map(TextFiles.Plan.Stop::new)
                .orElseGet(() -> new TextFiles.Plan.Write(new byte[0], now));
    }

    private SaveResult save(List<Part> parts, List<FileMove> moves, Map<Path, FileStamp> stamps) {
        for (Part part : parts) {
            // Without the old bytes at hand there is no way back.
            if (part.now() instanceof RawFile.Bad(FileProblem problem)) {
                return new SaveResult.Failed(problem);
            }
        }
        Journal journal = journalOf(parts, moves);
        Path file;
        try {
            file = begin(journal);
        } catch (IOException e) {
            log.warn("Cannot write a journal in {}", journals, e);
            return new SaveResult.Failed(files.problems().of(Kind.FOLDER_READ_ONLY, journals, "set.journal"));
        }
        List<String> notes = new ArrayList<>();
        Optional<SaveResult> hindrance = stage(parts, journal, stamps, notes);
        if (hindrance.isPresent()) {
            progress.sweep(journal, true);
            writer.discard(file);
            return hindrance.get();
        }
        return commit(parts, journal, file).orElseGet(() -> new SaveResult.Saved(stamps, notes));
    }

    private Journal journalOf(List<Part> parts, List<FileMove> moves) {
        List<Journal.Entry> entries = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        for (Part part : parts) {
            Optional<String> oldHash = part.now() instanceof RawFile.Bytes bytes
                    ? Optional.of(bytes.stamp().sha256()) : Optional.empty();
            entries.add(new Journal.Entry(part.target(), writer.nameBeside(part.target(), SafeWriter.FRESH),
                    writer.nameBeside(part.target(), SafeWriter.KEPT), oldHash,
                    part.deletes() ? Optional.empty() : Optional.of(FileStamp.hash(part.bytes()))));
            if (part.change().expected() instanceof Expected.Absent) {
                addMissing(SafeWriter.folderOf(part.target()), folders);
            }
        }
        moves.forEach(move -> addMissing(SafeWriter.folderOf(move.to()), folders));
        return new Journal(false, entries, moves, folders.stream().sorted().toList());
    }

    private void addMissing(Path folder, Set<Path> folders) {
        for (Path each = folder; isMissing(each) && folders.add(each);) {
            each = SafeWriter.folderOf(each);
        }
    }

    private boolean isMissing(Path folder) {
        return files.reader().read(folder, 0) instanceof RawFile.Absent;
    }

    private Path begin(Journal journal) throws IOException {
        disk.createFolders(journals, true);
        for (int number = 1;; number++) {
            Path file = journals.resolve("set-" + writer.owner().text() + "-" + number + ".json");
            try {
                disk.write(file, journal.bytes(), true);
                disk.syncFolder(journals);
                return file;
            } catch (FileAlreadyExistsException e) {
                // One that could not be settled yet keeps its name.
                continue;
            } catch (IOException e) {
                writer.discard(file);
                throw e;
            }
        }
    }

    /** Lays all new and old bytes ready. */
    private Optional<SaveResult> stage(List<Part> parts, Journal journal, Map<Path, FileStamp> stamps,
                                       List<String> notes) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Journal.Entry entry = journal.entries().get(i);
            try {
                Optional<Path> old = part.exists() ? Optional.of(part.target()) : Optional.empty();
                if (journal.folders().contains(SafeWriter.folderOf(part.target()))) {
                    disk.createFolders(SafeWriter.folderOf(part.target()), false);
                }
                if (!part.deletes()) {
                    SafeWriter.Staged staged =
                            writer.stageAs(entry.fresh(), part.target(), part.bytes(), old, false);
                    stamps.put(part.change().path(), staged.stamp());
                    notes.addAll(files.notes(part.change().path(), staged));
                }
                if (part.now() instanceof RawFile.Bytes bytes) {
                    writer.stageAs(entry.kept(), part.target(), bytes.bytes(), old, true);
                }
            } catch (IOException e) {
                return Optional.of(failure(part, e));
            }
        }
        return stage(journal).or(() -> progress.isUntouched(journal) ? Optional.empty() : Optional.of(conflict(parts, journal)));
    }

    /** Makes the folders that things are moved into. */
    private Optional<SaveResult> stage(Journal journal) {
        for (FileMove move : journal.moves()) {
            try {
                if (journal.folders().contains(SafeWriter.folderOf(move.to()))) {
                    disk.createFolders(SafeWriter.folderOf(move.to()), false);
                }
            } catch (IOException e) {
                return Optional.of(new SaveResult.Failed(files.problems().whileMoving(move, e)));
            }
        }
        return Optional.empty();
    }

    private SaveResult conflict(List<Part> parts, Journal journal) {
        Stream<Path> changed = parts.stream()
                .filter(part -> !sameAs(part.now(), files.reader().read(part.target(), TextFiles.LARGEST_TO_COMPARE)))
                .map(part -> part.change().path());
        Stream<Path> moved = journal.moves().stream().filter(move -> !progress.isOutstanding(move))
                .map(move -> disk.exists(move.to()) ? move.to() : move.from());
        return new SaveResult.Conflict(Stream.concat(changed, moved).toList());
    }

    private static boolean sameAs(RawFile before, RawFile now) {
        return before instanceof RawFile.Bytes old && now instanceof RawFile.Bytes fresh
                ? old.stamp().sameContent(fresh.stamp()) : before.getClass() == now.getClass();
    }

    private SaveResult failure(Part part, IOException cause) {
        return new SaveResult.Failed(files.problems().whileWriting(part.change().path(),
                SafeWriter.folderOf(part.target()), part.bytes().length, cause));
    }

    private Optional<SaveResult> commit(List<Part> parts, Journal journal, Path file) {
        try {
            SafeWriter.Staged marked = writer.stage(file, journal.afterCommit().bytes(), Optional.empty(), true);
            writer.commit(marked);
            progress.goForward(journal);
        } catch (IOException e) {
            return Optional.of(takeBack(parts, journal, file, e));
        }
        progress.sweep(journal, false);
        writer.discard(file);
        return Optional.empty();
    }

    private SaveResult takeBack(List<Part> parts, Journal journal, Path file, IOException cause) {
        try {
            progress.goBack(journal);
        } catch (IOException e) {
            log.error("Cannot take back what was saved; {} will be settled at the next start", file, e);
            return new SaveResult.Failed(files.problems().of(Kind.INPUT_OUTPUT, first(parts, journal), "set.torn"));
        }
        progress.sweep(journal, true);
        writer.discard(file);
        if (cause instanceof SetProgress.MoveException failed) {
            return new SaveResult.Failed(files.problems().whileMoving(failed.move(), failed.reason()));
        }
        return parts.isEmpty() ? new SaveResult.Failed(files.problems().whileMoving(journal.moves().getFirst(), cause))
                : failure(parts.getFirst(), cause);
    }

    private static Path first(List<Part> parts, Journal journal) {
        return parts.isEmpty() ? journal.moves().getFirst().from() : parts.getFirst().change().path();
    }

    /**
     * To be called at the start, before a site is opened: finishes what a crash cut off.
     *
     * @return what there was to settle; mostly nothing. Sets that had not come to change a file are cleared away without
     *         a word.
     */
    public List<Settlement> settle() {
        List<Settlement> settled = new ArrayList<>();
        new Leftovers(disk).clean(journals);
        for (Path file : deadJournals()) {
            // One that cannot be read now may be readable at the next start.
            if (files.reader().read(file, LARGEST_JOURNAL) instanceof RawFile.Bytes(byte[] bytes, _)) {
                settle(bytes, file).ifPresent(settled::add);
            }
        }
        return settled;
    }

    private List<Path> deadJournals() {
        if (isMissing(journals)) {
            return List.of();
        }
        try {
            return disk.list(journals).stream().filter(file -> {
                Matcher name = JOURNAL.matcher(file.getFileName().toString());
                return name.matches() && OwnerMark.parse(name.group(1)).filter(owner -> !owner.isAlive()).isPresent();
            }).toList();
        } catch (IOException e) {
            log.warn("Cannot look for journals in {}", journals, e);
            return List.of();
        }
    }

    private Optional<Settlement> settle(byte[] bytes, Path file) {
        Journal journal;
        try {
            journal = Journal.read(bytes);
        } catch (IOException e) {
            // Torn when it was first written, for its mark comes by a rename: nothing else had been done.
            log.info("No whole journal: {}", file, e);
            writer.discard(file);
            return Optional.empty();
        }
        try {
            return settle(journal, file);
        } catch (IOException e) {
            log.error("Cannot settle {}; the next start tries again", file, e);
            return Optional.empty();
        }
    }

    private Optional<Settlement> settle(Journal journal, Path file) throws IOException {
        List<Path> paths = Stream.concat(journal.moves().stream().map(FileMove::from),
                journal.entries().stream().map(Journal.Entry::target)).toList();
        Optional<Settlement> settled = Optional.empty();
        if (!journal.committed()) {
            progress.sweep(journal, true);
        } else if (progress.canGoForward(journal)) {
            progress.goForward(journal);
            progress.sweep(journal, false);
            settled = Optional.of(new Settlement.Completed(paths, files.words().of("set.completed", names(paths))));
        } else if (progress.canGoBack(journal)) {
            progress.goBack(journal);
            progress.sweep(journal, true);
            settled = Optional.of(new Settlement.RolledBack(paths, files.words().of("set.rolledback", names(paths))));
        } else {
            return Optional.of(new Settlement.Unsettled(paths, files.words().of("set.unsettled", names(paths)), file));
        }
        writer.discard(file);
        return settled;
    }

    private static String names(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    /** Gives an unsettled set up: its files stay as they are, and the bytes that waited beside them are deleted. */
    public void forget(Settlement.Unsettled set) {
        if (files.reader().read(set.journal(), LARGEST_JOURNAL) instanceof RawFile.Bytes(byte[] bytes, _)) {
            try {
                progress.sweep(Journal.read(bytes), false);
            } catch (IOException e) {
                log.info("No whole journal: {}", set.journal(), e);
            }
        }
        writer.discard(set.journal());
    }
}
