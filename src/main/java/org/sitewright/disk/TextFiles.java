package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.disk.SafeWriter.Staged;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/**
 * Reads and saves text files in UTF-8.
 *
 * <p>A file is saved by writing a hidden file beside it and renaming that over it, so that a crash leaves the old bytes
 * or the new ones. The new file takes over mode, user-defined attributes, and owner and group where the user may set
 * them; a symbolic link stays, and what it leads to is replaced. A hard link is cut loose from its other names, which a
 * note says. Where the folder does not let the user make a file, saving is refused, even if the file itself may be
 * written: writing in place would leave a torn file after a crash. The text is still in the window and in
 * {@link Recovery} then, and can be saved elsewhere. POSIX access control lists are not taken over, for Java cannot read
 * them.
 */
public final class TextFiles {
    /** The most bytes that are read, 10 MB. No compose file comes near it; a window would only get stuck. */
    public static final int LARGEST = 10_000_000;
    /** What is compared before it is replaced may be longer than what is opened. */
    static final int LARGEST_TO_COMPARE = 256_000_000;

    private final Disk disk;
    private final SafeWriter writer;
    private final Words words;
    private final Problems problems;
    private final RawReader reader;

    /** Files of this machine. */
    public TextFiles() {
        this(new LocalDisk(), OwnerMark.ofThisProcess());
    }

    TextFiles(Disk disk, OwnerMark owner) {
        this.disk = disk;
        this.writer = new SafeWriter(disk, owner);
        this.words = new Words("disk.messages");
        this.problems = new Problems(words, disk);
        this.reader = new RawReader(disk, problems);
    }

    /** Reads a file. Never waits for anybody: pipes and devices are refused. */
    public ReadResult read(Path path) {
        return switch (reader.read(path, LARGEST)) {
            case RawFile.Absent _ -> new ReadResult.Failed(missing(path));
            case RawFile.Bad(FileProblem problem) -> new ReadResult.Failed(problem);
            case RawFile.Bytes(byte[] bytes, FileStamp stamp) -> switch (Utf8.decode(bytes)) {
                case Utf8.Result.Text(SourceText text) -> new ReadResult.Loaded(text, stamp, disk.mayWrite(path));
                case Utf8.Result.Binary(int offset) -> new ReadResult.Failed(
                        problems.of(Kind.BINARY, path, "read.binary", offset));
                case Utf8.Result.Foreign foreign -> new ReadResult.Failed(foreign(path, foreign));
            };
        };
    }

    private FileProblem missing(Path path) {
        try {
            Path target = disk.target(path);
            if (!target.equals(path.toAbsolutePath())) {
                return problems.of(Kind.BROKEN_LINK, path, "read.link", target);
            }
        } catch (IOException e) {
            return problems.whileReading(path, e);
        }
        return problems.of(Kind.MISSING, path, "read.missing");
    }

    private FileProblem foreign(Path path, Utf8.Result.Foreign foreign) {
        FileProblem said = foreign.guess()
                .map(guess -> problems.of(Kind.NOT_UTF8, path, "read.encoding.guess", foreign.offset(),
                        foreign.line(), guess))
                .orElseGet(() -> problems.of(Kind.NOT_UTF8, path, "read.encoding", foreign.offset(), foreign.line()));
        return new FileProblem(said.kind(), path, said.sentence(),
                Optional.of(new FileProblem.Place(foreign.offset(), foreign.line())));
    }

    /**
     * Saves one file. Between the last look at the disk and the rename lies a moment in which another program's change
     * would be lost; no system call closes it.
     *
     * @param path     what the user calls the file; it may be a symbolic link
     * @param expected what must be there now
     */
    public SaveResult save(Path path, SourceText text, Expected expected) {
        Path target;
        try {
            target = disk.target(path);
        } catch (IOException e) {
            return new SaveResult.Failed(problems.whileReading(path, e));
        }
        return switch (plan(path, target, text, expected)) {
            case Plan.Stop(SaveResult result) -> result;
            case Plan.Write(byte[] bytes, RawFile now) -> write(path, target, bytes, now, expected);
        };
    }

    /** What is to be done for a file; shared with sets of files. */
    sealed interface Plan {
        record Stop(SaveResult result) implements Plan {
        }

        record Write(byte[] bytes, RawFile now) implements Plan {
        }
    }

    Plan plan(Path path, Path target, SourceText text, Expected expected) {
        Optional<byte[]> encoded = Utf8.encode(text);
        if (encoded.isEmpty()) {
            return new Plan.Stop(new SaveResult.Failed(problems.of(Kind.NOT_ENCODABLE, path, "save.encoding")));
        }
        byte[] bytes = encoded.get();
        RawFile now = reader.read(target, LARGEST_TO_COMPARE);
        if (now instanceof RawFile.Bytes(byte[] old, FileStamp stamp) && Arrays.equals(old, bytes)) {
            return new Plan.Stop(new SaveResult.Saved(Map.of(path, stamp), List.of()));
        }
        return check(path, target, now, expected).<Plan>map(Plan.Stop::new).orElseGet(() -> new Plan.Write(bytes, now));
    }

    /** Why a file must not be replaced or deleted, if it must not. */
    Optional<SaveResult> check(Path path, Path target, RawFile now, Expected expected) {
        if (now instanceof RawFile.Bad(FileProblem problem) && stops(problem.kind(), expected)) {
            return Optional.of(new SaveResult.Failed(problem));
        }
        if (!meets(now, expected)) {
            return Optional.of(new SaveResult.Conflict(List.of(path)));
        }
        if (!(now instanceof RawFile.Absent) && !disk.mayWrite(target)) {
            return Optional.of(new SaveResult.Failed(problems.of(Kind.READ_ONLY, path, "save.readonly")));
        }
        return Optional.empty();
    }

    /** What cannot be read cannot be compared; what is no file is never replaced, whoever was asked. */
    private static boolean stops(Kind kind, Expected expected) {
        return kind == Kind.DIRECTORY || kind == Kind.SPECIAL
                || kind != Kind.VANISHED && !(expected instanceof Expected.Anything);
    }

    static boolean meets(RawFile now, Expected expected) {
        return switch (expected) {
            case Expected.Anything _ -> true;
            case Expected.Absent _ -> now instanceof RawFile.Absent;
            case Expected.Content(FileStamp stamp) -> now instanceof RawFile.Bytes bytes
                    && bytes.stamp().sameContent(stamp);
        };
    }

    private SaveResult write(Path path, Path target, byte[] bytes, RawFile now, Expected expected) {
        Path folder = SafeWriter.folderOf(target);
        try {
            if (expected instanceof Expected.Absent) {
                disk.createFolders(folder, false);
            }
            Optional<Path> old = now instanceof RawFile.Absent ? Optional.empty() : Optional.of(target);
            Staged staged = writer.stage(target, bytes, old, false);
            // Writing to a slow medium takes its time: look again.
            if (!meets(reader.read(target, LARGEST_TO_COMPARE), expected)) {
                writer.discard(staged.temporary());
                return new SaveResult.Conflict(List.of(path));
            }
            writer.commit(staged);
            return new SaveResult.Saved(Map.of(path, staged.stamp()), notes(path, staged));
        } catch (IOException e) {
            return new SaveResult.Failed(problems.whileWriting(path, folder, bytes.length, e));
        }
    }

    List<String> notes(Path path, Staged staged) {
        List<String> notes = new ArrayList<>();
        for (Disk.Lost lost : staged.lost()) {
            notes.add(words.of(switch (lost) {
                case OWNER -> "note.owner";
                case GROUP -> "note.group";
                case HARD_LINK -> "note.hardlink";
            }, path));
        }
        return notes;
    }

    Disk disk() {
        return disk;
    }

    SafeWriter writer() {
        return writer;
    }

    Problems problems() {
        return problems;
    }

    RawReader reader() {
        return reader;
    }

    Words words() {
        return words;
    }
}
