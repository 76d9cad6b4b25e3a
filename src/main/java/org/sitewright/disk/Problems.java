package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the system reports into a sentence; the log has the rest. */
final class Problems {
    private final Logger log = LoggerFactory.getLogger(Problems.class);
    private final Words words;
    private final Disk disk;

    Problems(Words words, Disk disk) {
        this.words = words;
        this.disk = disk;
    }

    FileProblem of(Kind kind, Path path, String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = path;
        System.arraycopy(values, 0, all, 1, values.length);
        return new FileProblem(kind, path, words.of(key, all));
    }

    FileProblem whileReading(Path path, IOException cause) {
        log.info("Cannot read {}", path, cause);
        return switch (kindOf(cause)) {
            case MISSING -> of(Kind.MISSING, path, "read.missing");
            case NO_PERMISSION -> of(Kind.NO_PERMISSION, path, "read.permission");
            case BROKEN_LINK -> of(Kind.BROKEN_LINK, path, "read.loop");
            default -> of(Kind.INPUT_OUTPUT, path, "read.failed", reason(cause));
        };
    }

    /** @param folder where the bytes were to go, to see whether there is space left */
    FileProblem whileWriting(Path path, Path folder, long bytes, IOException cause) {
        log.warn("Cannot save {}", path, cause);
        Kind kind = kindOf(cause);
        if (kind == Kind.DISK_FULL || kind == Kind.INPUT_OUTPUT && isFull(folder, bytes)) {
            return of(Kind.DISK_FULL, path, "save.full");
        }
        return switch (kind) {
            case MISSING -> of(Kind.MISSING, path, "save.folder.missing", folder);
            case NO_PERMISSION -> of(Kind.FOLDER_READ_ONLY, path, "save.folder.readonly", folder);
            case READ_ONLY -> of(Kind.READ_ONLY, path, "save.filesystem.readonly");
            case BROKEN_LINK -> of(Kind.BROKEN_LINK, path, "read.loop");
            default -> of(Kind.INPUT_OUTPUT, path, "save.failed", reason(cause));
        };
    }

    FileProblem whileMoving(FileMove move, IOException cause) {
        log.warn("Cannot move {} to {}", move.from(), move.to(), cause);
        if (cause instanceof AtomicMoveNotSupportedException) {
            return of(Kind.INPUT_OUTPUT, move.from(), "move.filesystem", move.to());
        }
        return switch (kindOf(cause)) {
            case NO_PERMISSION -> of(Kind.FOLDER_READ_ONLY, move.from(), "move.permission", move.to());
            case READ_ONLY -> of(Kind.READ_ONLY, move.from(), "move.readonly", move.to());
            case DISK_FULL -> of(Kind.DISK_FULL, move.from(), "move.full", move.to());
            default -> of(Kind.INPUT_OUTPUT, move.from(), "move.failed", move.to(), reason(cause));
        };
    }

    static Kind kindOf(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> Kind.MISSING;
            case AccessDeniedException _ -> Kind.NO_PERMISSION;
            case NotDirectoryException _ -> Kind.NOT_A_DIRECTORY;
            case FileSystemLoopException _ -> Kind.BROKEN_LINK;
            default -> byWords(reason(cause).toLowerCase(Locale.ROOT));
        };
    }

    /** Java has no types for these; the words are those of the C library, or of Windows. */
    private static Kind byWords(String reason) {
        if (reason.contains("no space left") || reason.contains("quota exceeded")
                || reason.contains("not enough space")) {
            return Kind.DISK_FULL;
        }
        if (reason.contains("read-only file system")) {
            return Kind.READ_ONLY;
        }
        if (reason.contains("operation not permitted")) {
            return Kind.NO_PERMISSION;
        }
        if (reason.contains("not a directory")) {
            return Kind.MISSING;
        }
        return reason.contains("symbolic links") ? Kind.BROKEN_LINK : Kind.INPUT_OUTPUT;
    }

    private boolean isFull(Path folder, long bytes) {
        try {
            return disk.freeBytes(folder) < bytes;
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return Optional.ofNullable(reason).orElseGet(() -> cause.getClass().getSimpleName());
    }
}
