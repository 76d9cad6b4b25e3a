package org.sitewright.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitewright.text.SourceText;

/**
 * A file as it will be.
 *
 * @param path    from the site's folder, with {@code /} between its parts
 * @param before  what stands there now; empty for a file that is new
 * @param after   its text
 * @param origins one for each line of {@code after}
 */
public record PlannedFile(String path, Optional<SourceText> before, SourceText after, List<LineOrigin> origins) {
    public PlannedFile {
        origins = List.copyOf(origins);
        if (origins.size() != after.lineCount()) {
            throw new IllegalArgumentException(path + " has " + after.lineCount() + " lines and " + origins.size() + " origins");
        }
    }

    /**
     * A copy of a text under another name.
     *
     * @param file the path of the file that the text is of
     */
    public static PlannedFile copy(String path, String file, SourceText text) {
        List<LineOrigin> origins = new ArrayList<>();
        for (int line = 0; line < text.lineCount(); line++) {
            origins.add(new LineOrigin.Same(file, line));
        }
        return new PlannedFile(path, Optional.empty(), text, origins);
    }

    /** Whether it is a file as it was, kept under another name. */
    public boolean isCopy() {
        return isNew() && !origins.isEmpty() && IntStream.range(0, origins.size()).allMatch(line ->
                origins.get(line) instanceof LineOrigin.Same(String file, int from) && from == line && !file.equals(path));
    }

    public boolean isNew() {
        return before.isEmpty();
    }
}
