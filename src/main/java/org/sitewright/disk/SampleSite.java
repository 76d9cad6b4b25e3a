package org.sitewright.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample site that comes with the program. It is copied to a folder of the user's, to be opened like any other site. */
public final class SampleSite {
    private static final String RESOURCES = "/org/sitewright/sample/";

    private final Path folder;

    /** The user's copy, in the folder for what belongs to this machine. */
    public SampleSite(UserFolders folders) {
        this(folders.state().resolve("sample").resolve("yale-lab"));
    }

    /** A copy in a folder of one's own choice. */
    public SampleSite(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder with the site. Files that are there already stay as they are: they are the user's.
     *
     * @throws IOException if a file cannot be written
     */
    public Path copy() throws IOException {
        Files.createDirectories(folder);
        for (String line : lines("files.txt")) {
            String[] names = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#") || names.length != 2) {
                continue;
            }
            Path target = folder.resolve(names[1]);
            if (!Files.exists(target)) {
                Files.write(target, bytes(names[0]));
            }
        }
        return folder;
    }

    private static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = SampleSite.class.getResourceAsStream(RESOURCES + resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
