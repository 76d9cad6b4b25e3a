package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.sitewright.disk.FileProblem.Kind;

/**
 * Reads whole files as bytes. Anything but a plain file is never opened, for a pipe without a writer would block for
 * ever.
 */
final class RawReader {
    /** How often a file is read again that is being written meanwhile. */
    private static final int ATTEMPTS = 3;

    private final Disk disk;
    private final Problems problems;

    RawReader(Disk disk, Problems problems) {
        this.disk = disk;
        this.problems = problems;
    }

    /** @param limit the most bytes that are taken; a longer file is refused without reading it all */
    RawFile read(Path path, int limit) {
        BasicFileAttributes before;
        try {
            before = disk.attributes(path);
        } catch (NoSuchFileException e) {
            return new RawFile.Absent();
        } catch (IOException e) {
            return Problems.kindOf(e) == Kind.MISSING
                    ? new RawFile.Absent() : new RawFile.Bad(problems.whileReading(path, e));
        }
        if (before.isDirectory()) {
            return bad(Kind.DIRECTORY, path, "read.directory");
        }
        if (!before.isRegularFile()) {
            return bad(Kind.SPECIAL, path, "read.special");
        }
        try {
            return readPlain(path, before, limit);
        } catch (NoSuchFileException e) {
            return bad(Kind.VANISHED, path, "read.vanished");
        } catch (IOException e) {
            return new RawFile.Bad(problems.whileReading(path, e));
        }
    }

    private RawFile readPlain(Path path, BasicFileAttributes first, int limit) throws IOException {
        BasicFileAttributes before = first;
        for (int attempt = 1;; attempt++) {
            if (before.size() > limit) {
                return tooLarge(path, before.size());
            }
            byte[] bytes = disk.read(path, limit);
            if (bytes.length > limit) {
                return tooLarge(path, bytes.length);
            }
            BasicFileAttributes after = disk.attributes(path);
            boolean still = before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime());
            if (still || attempt == ATTEMPTS) {
                return new RawFile.Bytes(bytes, FileStamp.of(bytes, after));
            }
            before = after;
        }
    }

    private RawFile tooLarge(Path path, long size) {
        return bad(Kind.TOO_LARGE, path, "read.large", Math.ceilDiv(size, 1_000_000L),
                TextFiles.LARGEST / 1_000_000);
    }

    private RawFile bad(Kind kind, Path path, String key, Object... values) {
        return new RawFile.Bad(problems.of(kind, path, key, values));
    }
}
