package org.sitewright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.split.FolderView;
import org.sitewright.text.SourceText;

/** A site's folder as it is on the disk at the moment of each question. */
final class DiskFolderView implements FolderView {
    /** Bytes; a file of settings that is longer is none. */
    private static final long LARGEST_TEXT = 1_000_000;

    private final TextFiles files;
    private final Path folder;

    DiskFolderView(TextFiles files, Path folder) {
        this.files = files;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What a path of a compose file names; empty for one that no disk can hold. */
    private Optional<Path> at(String path) {
        try {
            // Not normalised: ".." behind a link to a folder means that folder's parent.
            return Optional.of(folder.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public String folderName() {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("/");
    }

    @Override
    public Kind kind(String path) {
        Optional<Path> at = at(path);
        if (at.isEmpty() || !Files.exists(at.get())) {
            return Kind.MISSING;
        }
        if (Files.isDirectory(at.get())) {
            return Kind.FOLDER;
        }
        return Files.isRegularFile(at.get()) ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public String real(String path) {
        if (at(path).isEmpty()) {
            return path;
        }
        Path root = realOf(folder);
        Path real = realOf(root.resolve(path));
        if (!real.startsWith(root)) {
            return slashes(real);
        }
        String inside = slashes(root.relativize(real));
        return inside.isEmpty() ? "." : inside;
    }

    /** Follows links part by part, and goes on by the letter where nothing exists. */
    private static Path realOf(Path path) {
        Path real = path.getRoot();
        for (Path part : path) {
            String name = part.toString();
            if (name.equals("..")) {
                real = Optional.ofNullable(real.getParent()).orElse(real);
            } else if (!name.equals(".")) {
                Path next = real.resolve(name);
                try {
                    real = next.toRealPath();
                } catch (IOException e) {
                    real = next;
                }
            }
        }
        return real;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public List<String> names(String path) {
        Optional<Path> at = at(path).filter(Files::isDirectory);
        if (at.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(at.get())) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public Optional<SourceText> text(String path) {
        Optional<Path> at = at(path).filter(Files::isRegularFile);
        try {
            if (at.isPresent() && Files.size(at.get()) <= LARGEST_TEXT
                    && files.read(at.get()) instanceof ReadResult.Loaded loaded) {
                return Optional.of(loaded.text());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isWritable(String path) {
        Optional<Path> at = at(path);
        while (at.isPresent() && !Files.exists(at.get(), LinkOption.NOFOLLOW_LINKS)) {
            at = at.map(Path::getParent);
        }
        return at.filter(found -> Files.isDirectory(found) && Files.isWritable(found)).isPresent();
    }
}
