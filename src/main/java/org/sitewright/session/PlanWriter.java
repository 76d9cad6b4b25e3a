package org.sitewright.session;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileChange;
import org.sitewright.disk.FileCopies;
import org.sitewright.disk.FileMove;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.FileStamp;
import org.sitewright.disk.SaveResult;
import org.sitewright.engine.ProgramCall;
import org.sitewright.split.PlannedMove;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** Writes what was planned, all of it or nothing, where the disk holds what the plan was made of. */
final class PlanWriter {
    private final Words words = new Words("session.messages");
    private final FileSets sets;
    private final FileCopies copies;
    private final Path folder;

    PlanWriter(FileSets sets, FileCopies copies, Path folder) {
        this.sets = sets;
        this.copies = copies;
        this.folder = folder;
    }

    /**
     * A file as a plan wants it.
     *
     * @param path   from the folder
     * @param before what the plan takes to be there; empty for nothing
     * @param after  its text
     */
    record Target(String path, Optional<SourceText> before, SourceText after) {}

    /** @param removed files that go away, with the text that they have now */
    PlanWriting write(List<Target> files, List<PlannedMove> moves, List<Target> removed, List<ProgramCall> bringUp) {
        List<FileChange> changes = new ArrayList<>();
        for (Target file : files) {
            Expected expected = file.before().map(PlanWriter::expected).orElseGet(Expected.Absent::new);
            changes.add(new FileChange.Write(path(file.path()), file.after(), expected));
        }
        for (Target file : removed) {
            changes.add(new FileChange.Delete(path(file.path()), expected(file.after())));
        }
        List<FileMove> places = moves.stream().map(move -> new FileMove(path(move.from()), path(move.to()))).toList();
        return save(changes, places, bringUp, List.of(), "write.conflict");
    }

    /**
     * Writes new files, and copies others to stand beside them.
     *
     * @param copied from where, and to where
     * @param notes  what is to be said besides
     */
    PlanWriting writeWith(List<Target> files, List<FileMove> copied, List<ProgramCall> bringUp, List<String> notes) {
        return switch (copies.lay(folder, copied)) {
            case FileCopies.Laid.Failed(FileProblem problem) -> new PlanWriting.Failed(problem.sentence());
            case FileCopies.Laid.Ready(List<Path> made, List<FileMove> moves) -> {
                List<FileChange> changes = new ArrayList<>();
                files.forEach(file -> changes.add(new FileChange.Write(path(file.path()), file.after(), new Expected.Absent())));
                PlanWriting writing = save(changes, moves, bringUp, notes, "out.conflict");
                copies.clear(made);
                yield writing;
            }
        };
    }

    /** @param conflict the key of the sentence for files that are not as they are expected to be */
    private PlanWriting save(List<FileChange> changes, List<FileMove> moves, List<ProgramCall> bringUp, List<String> notes, String conflict) {
        return switch (sets.saveAll(changes, moves)) {
            case SaveResult.Saved(var ignored, List<String> more) -> new PlanWriting.Written(folder,
                    changes.stream().filter(FileChange.Write.class::isInstance).map(FileChange::path).toList(), bringUp,
                    Stream.concat(notes.stream(), more.stream()).toList());
            case SaveResult.Conflict(List<Path> paths) -> new PlanWriting.Stale(words.of(conflict,
                    paths.stream().map(Path::toString).collect(Collectors.joining(", "))));
            case SaveResult.Failed(FileProblem problem) -> new PlanWriting.Failed(problem.sentence());
        };
    }

    private Path path(String planned) {
        return folder.resolve(planned).normalize();
    }

    private static Expected expected(SourceText text) {
        // Only the content counts where it is compared.
        return new Expected.Content(new FileStamp(0, FileTime.fromMillis(0), "", FileStamp.hashOf(text)));
    }
}
