package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces files in one step: the new bytes go to a hidden file beside the target and to the medium, then that file is
 * renamed over the target. Whoever reads meanwhile, and whatever dies meanwhile, there are the old bytes or the new ones.
 */
final class SafeWriter {
    /** A single file's new bytes; one whose process is dead is rubbish. */
    static final String TEMPORARY = "tmp";
    /** A file's new bytes within a set; the set's journal knows of it. */
    static final String FRESH = "new";
    /** A file's old bytes within a set. */
    static final String KEPT = "old";

    private static final Pattern TEMPORARY_NAME =
            Pattern.compile("\\.sitewright-(" + OwnerMark.PATTERN + ")-[0-9]{1,9}\\." + TEMPORARY);

    private final Disk disk;
    private final OwnerMark owner;
    private final AtomicInteger next = new AtomicInteger();

    SafeWriter(Disk disk, OwnerMark owner) {
        this.disk = disk;
        this.owner = owner;
    }

    /** The process that a temporary file's name tells; empty for any other file. */
    static Optional<OwnerMark> ownerOf(String fileName) {
        Matcher name = TEMPORARY_NAME.matcher(fileName);
        return name.matches() ? OwnerMark.parse(name.group(1)) : Optional.empty();
    }

    OwnerMark owner() {
        return owner;
    }

    /** A name beside the target that this writer has not given before. */
    Path nameBeside(Path target, String kind) {
        return target.resolveSibling(".sitewright-" + owner.text() + "-" + next.incrementAndGet() + "." + kind);
    }

    /**
     * Writes bytes to a hidden file beside the target.
     *
     * @param old    the file whose mode and owner they get; without it, those of any new file
     * @param secret whether a new file is for the user alone
     * @throws IOException if anything fails; then the hidden file is gone again
     */
    Staged stage(Path target, byte[] bytes, Optional<Path> old, boolean secret) throws IOException {
        while (true) {
            Path temporary = nameBeside(target, TEMPORARY);
            try {
                return stageAs(temporary, target, bytes, old, secret);
            } catch (FileAlreadyExistsException e) {
                // Another writer of this process took the number.
                continue;
            }
        }
    }

    Staged stageAs(Path temporary, Path target, byte[] bytes, Optional<Path> old, boolean secret)
            throws IOException {
        boolean done = false;
        boolean ours = true;
        try {
            disk.write(temporary, bytes, secret || old.isPresent());
            Set<Disk.Lost> lost = old.isPresent()
                    ? disk.takeOver(old.get(), temporary) : EnumSet.noneOf(Disk.Lost.class);
            FileStamp stamp = FileStamp.of(bytes, disk.attributes(temporary));
            done = true;
            return new Staged(temporary, target, stamp, lost);
        } catch (FileAlreadyExistsException e) {
            ours = false;
            throw e;
        } finally {
            if (!done && ours) {
                discard(temporary);
            }
        }
    }

    /** Puts the new file in the target's place; if that fails, the target is as it was and the hidden file gone. */
    void commit(Staged staged) throws IOException {
        boolean done = false;
        try {
            disk.replace(staged.temporary(), staged.target());
            done = true;
        } finally {
            if (!done) {
                discard(staged.temporary());
            }
        }
        disk.syncFolder(folderOf(staged.target()));
    }

    /** Deletes a file that nobody needs; if that fails too, a later clean-up finds it. */
    void discard(Path temporary) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            // Nothing is lost by a file too many.
            return;
        }
    }

    static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /**
     * New bytes that wait beside their target.
     *
     * @param stamp what the target will be like; a rename does not change it
     * @param lost  what of the old file could not be taken over
     */
    record Staged(Path temporary, Path target, FileStamp stamp, Set<Disk.Lost> lost) {
    }
}
