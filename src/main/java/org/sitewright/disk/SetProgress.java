package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Carries a journalled set of files forward to its new state, or back to its old one. Each step may be done again, so
 * that a crash on the way, or a second process that does the same, does no harm.
 */
final class SetProgress {
    private final Disk disk;
    private final RawReader reader;
    private final SafeWriter writer;

    SetProgress(TextFiles files) {
        this.disk = files.disk();
        this.reader = files.reader();
        this.writer = files.writer();
    }

    /** Whether every file is in its old or its new state, and each can reach the new one. */
    boolean canGoForward(Journal journal) {
        return journal.moves().stream().allMatch(this::isKnown)
                && journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.newHash())
                || isIn(entry.target(), entry.oldHash())
                && (entry.newHash().isEmpty() || isIn(entry.fresh(), entry.newHash())));
    }

    /** Whether every file is in its old or its new state, and each can reach the old one. */
    boolean canGoBack(Journal journal) {
        return journal.moves().stream().allMatch(this::isKnown)
                && journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.oldHash())
                || isIn(entry.target(), entry.newHash())
                && (entry.oldHash().isEmpty() || isIn(entry.kept(), entry.oldHash())));
    }

    /** Whether every file is as it was before the set, and what is to be moved in its old place. */
    boolean isUntouched(Journal journal) {
        return journal.moves().stream().allMatch(this::isOutstanding) && journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.oldHash()));
    }

    /** Whether a move has not been made, and can be. */
    boolean isOutstanding(FileMove move) {
        return disk.exists(move.from()) && !disk.exists(move.to());
    }

    /** Whether what is moved is at one of its two places, and nothing at the other. */
    private boolean isKnown(FileMove move) {
        return disk.exists(move.from()) != disk.exists(move.to());
    }

    void goForward(Journal journal) throws IOException {
        for (FileMove move : journal.moves()) {
            move(move.from(), move.to());
        }
        for (Journal.Entry entry : journal.entries()) {
            turn(entry.target(), entry.newHash(), entry.fresh());
        }
        for (Journal.Entry entry : journal.entries()) {
            disk.syncFolder(SafeWriter.folderOf(entry.target()));
        }
    }

    void goBack(Journal journal) throws IOException {
        for (Journal.Entry entry : journal.entries().reversed()) {
            turn(entry.target(), entry.oldHash(), entry.kept());
        }
        for (Journal.Entry entry : journal.entries()) {
            disk.syncFolder(SafeWriter.folderOf(entry.target()));
        }
        for (FileMove move : journal.moves().reversed()) {
            // What somebody else has put in the new place meanwhile stays there.
            if (!disk.exists(move.from())) {
                move(move.to(), move.from());
            }
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (disk.exists(from)) {
            if (disk.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            try {
                disk.replace(from, to);
            } catch (IOException e) {
                throw new MoveException(from, to, e);
            }
        } else if (!disk.exists(to)) {
            throw new NoSuchFileException(from.toString());
        }
        disk.syncFolder(SafeWriter.folderOf(from));
        disk.syncFolder(SafeWriter.folderOf(to));
    }

    /** A file or folder that could not be moved, so that its failure is told with its own name. */
    static final class MoveException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient FileMove move;

        MoveException(Path from, Path to, IOException cause) {
            super(cause);
            this.move = new FileMove(from, to);
        }

        FileMove move() {
            return move;
        }

        IOException reason() {
            return (IOException) getCause();
        }
    }

    private void turn(Path target, Optional<String> wanted, Path source) throws IOException {
        if (isIn(target, wanted)) {
            return;
        }
        if (wanted.isEmpty()) {
            disk.delete(target);
            return;
        }
        try {
            disk.replace(source, target);
        } catch (IOException e) {
            // Another process may have finished the same journal meanwhile.
            if (!isIn(target, wanted)) {
                throw e;
            }
        }
    }

    /** Deletes the hidden files. The folders made for the set go too when nothing came to be in them. */
    void sweep(Journal journal, boolean foldersToo) {
        for (Journal.Entry entry : journal.entries()) {
            writer.discard(entry.fresh());
            writer.discard(entry.kept());
        }
        if (foldersToo) {
            journal.folders().reversed().forEach(writer::discard);
        }
    }

    /** Whether a file has the bytes of a hash, or is absent for no hash. */
    private boolean isIn(Path file, Optional<String> hash) {
        return switch (reader.read(file, TextFiles.LARGEST_TO_COMPARE)) {
            case RawFile.Absent _ -> hash.isEmpty();
            case RawFile.Bytes bytes -> hash.isPresent() && hash.get().equals(bytes.stamp().sha256());
            case RawFile.Bad _ -> false;
        };
    }
}
