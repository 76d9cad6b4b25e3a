package org.sitewright.disk;

import java.io.IOException;
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
        return journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.newHash())
                || isIn(entry.target(), entry.oldHash())
                && (entry.newHash().isEmpty() || isIn(entry.fresh(), entry.newHash())));
    }

    /** Whether every file is in its old or its new state, and each can reach the old one. */
    boolean canGoBack(Journal journal) {
        return journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.oldHash())
                || isIn(entry.target(), entry.newHash())
                && (entry.oldHash().isEmpty() || isIn(entry.kept(), entry.oldHash())));
    }

    /** Whether every file is as it was before the set. */
    boolean isUntouched(Journal journal) {
        return journal.entries().stream().allMatch(entry -> isIn(entry.target(), entry.oldHash()));
    }

    void goForward(Journal journal) throws IOException {
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
