package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of files and folders that get their places as part of a set: they are laid ready in a hidden folder of the target, from
 * where the set moves them, so that all of them are there or none. Contents, times, modes and links are kept; pipes, sockets and
 * devices within folders are passed over.
 */
public final class FileCopies {
    private static final String LAID = "copies";

    private final Logger log = LoggerFactory.getLogger(FileCopies.class);
    private final TextFiles files;

    public FileCopies(TextFiles files) {
        this.files = files;
    }

    /** What came of laying copies ready. */
    public sealed interface Laid {
        /**
         * All are ready.
         *
         * @param made  the folders that were made for them, the first one last
         * @param moves to their places
         */
        record Ready(List<Path> made, List<FileMove> moves) implements Laid {
            public Ready {
                made = List.copyOf(made);
                moves = List.copyOf(moves);
            }
        }

        /** None is left. */
        record Failed(FileProblem problem) implements Laid {}
    }

    /**
     * Lays copies ready.
     *
     * @param target the folder in which all of them will lie; made if it is not there
     * @param wanted from where, and to where
     */
    public Laid lay(Path target, List<FileMove> wanted) {
        Path laid = files.writer().nameBeside(target.resolve(LAID), LAID);
        List<Path> made = new ArrayList<>(List.of(laid));
        for (Path each = target; each != null && !Files.exists(each, LinkOption.NOFOLLOW_LINKS); each = each.getParent()) {
            made.add(each);
        }
        Path at = target;
        try {
            Files.createDirectories(laid);
            List<FileMove> moves = new ArrayList<>();
            for (FileMove each : wanted) {
                at = each.to();
                Path ready = laid.resolve(String.valueOf(moves.size()));
                copy(each.from(), ready);
                moves.add(new FileMove(ready, each.to()));
            }
            return new Laid.Ready(made, moves);
        } catch (IOException e) {
            clear(made);
            return new Laid.Failed(files.problems().whileWriting(at, target, 0, e));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        // What is asked for may itself be a link: what it leads to is meant, as its own place is another one now.
        Path real = from.toRealPath();
        CopyOption[] options = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(to.resolve(real.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isOther()) {
                    Files.copy(file, to.resolve(real.relativize(file).toString()), options);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Path copy = to.resolve(real.relativize(folder).toString());
                if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                }
                Files.setLastModifiedTime(copy, Files.getLastModifiedTime(folder));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Takes away what was laid ready and not moved, and the folders that were made for it, as far as they are empty. */
    public void clear(List<Path> made) {
        if (made.isEmpty()) {
            return;
        }
        try {
            if (Files.exists(made.getFirst(), LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> all = Files.walk(made.getFirst())) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
            for (Path folder : made.subList(1, made.size())) {
                if (!isEmpty(folder)) {
                    return;
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            log.warn("Cannot clear {} away", made, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    /**
     * The bytes of a file, or of all files below a folder.
     *
     * @param enough counting stops above it
     * @return empty if not all of it can be read
     */
    public static Optional<Long> size(Path path, long enough) {
        long[] bytes = {0};
        try {
            Files.walkFileTree(path.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return bytes[0] > enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
            return Optional.of(bytes[0]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
