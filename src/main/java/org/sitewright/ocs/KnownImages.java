package org.sitewright.ocs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.schema.ImageReference;

/** Published versions of the images that sites use, known without a connection. The table names the source of each. */
public final class KnownImages {
    private static final String TABLE = "images.tsv";
    private static final List<String> COLUMNS = List.of("image", "tag", "date", "now", "source");
    private static final List<String> HUB = List.of("docker.io", "index.docker.io", "registry-1.docker.io");
    private static final String OFFICIAL = "library/";

    private static final String NOWHERE = "-";

    private final Map<String, List<Version>> versions;
    private final Map<String, String> successors;

    /**
     * A published version of an image.
     *
     * @param date of its release, or of the text that names it
     */
    public record Version(String tag, LocalDate date) {}

    private KnownImages(Map<String, List<Version>> versions, Map<String, String> successors) {
        this.versions = versions;
        this.successors = successors;
    }

    /**
     * The table that comes with the program.
     *
     * @throws UncheckedIOException  if it cannot be read
     * @throws IllegalStateException if it is missing or malformed
     */
    public static KnownImages load() {
        try (InputStream stream = KnownImages.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + TABLE);
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + TABLE, e);
        }
    }

    static KnownImages read(BufferedReader source) throws IOException {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        Map<String, String> successors = new HashMap<>();
        boolean headed = false;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != COLUMNS.size() || !headed && !cells.equals(COLUMNS)) {
                throw new IllegalStateException("Not as the columns say: " + line);
            }
            if (headed) {
                versions.computeIfAbsent(cells.get(0), _ -> new ArrayList<>())
                        .add(new Version(cells.get(1), LocalDate.parse(cells.get(2))));
                if (!cells.get(3).equals(NOWHERE)) {
                    successors.put(cells.get(0), cells.get(3));
                }
            }
            headed = true;
        }
        return new KnownImages(versions, successors);
    }

    /** The known versions of an image, the one to offer first before the others; its tag plays no part. */
    public List<Version> versions(ImageReference image) {
        return List.copyOf(versions.getOrDefault(name(image), List.of()));
    }

    /** The image that has now what was in this one; empty for one that is still published, and where nobody knows. */
    public Optional<String> successor(ImageReference image) {
        return Optional.ofNullable(successors.get(name(image)));
    }

    public boolean knows(ImageReference image) {
        return versions.containsKey(name(image));
    }

    /** The name by which the table knows an image, or would: without Docker's own registry. */
    public String name(ImageReference image) {
        boolean ofHub = image.registry().map(HUB::contains).orElse(true);
        String repository = image.repository();
        return !ofHub ? image.name() : repository.startsWith(OFFICIAL) ? repository.substring(OFFICIAL.length()) : repository;
    }

    /** The names of all images of the table. */
    public List<String> names() {
        return List.copyOf(versions.keySet());
    }
}
