package org.sitewright.session;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileChange;
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
    private final Path folder;

    PlanWriter(FileSets sets, Path folder) {
        this.sets = sets;
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
        return switch (sets.saveAll(changes, places)) {
            case SaveResult.Saved(var ignored, List<String> notes) -> new PlanWriting.Written(folder,
                    files.stream().map(file -> path(file.path())).toList(), bringUp, notes);
            case SaveResult.Conflict(List<Path> paths) -> new PlanWriting.Stale(words.of("write.conflict",
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
