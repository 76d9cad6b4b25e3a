package org.sitewright.split;

import java.util.List;
import java.util.Optional;
import org.sitewright.text.SourceText;

/**
 * A file as it will be.
 *
 * @param path    from the site's folder, with {@code /} between its parts
 * @param before  what stands there now; empty for a file that is new
 * @param after   its text
 * @param origins one for each line of {@code after}: for a compose file lines of the split file, for others lines of the file
 *                that it was made from
 */
public record PlannedFile(String path, Optional<SourceText> before, SourceText after, List<LineOrigin> origins) {
    public PlannedFile {
        origins = List.copyOf(origins);
        if (origins.size() != after.lineCount()) {
            throw new IllegalArgumentException(path + " has " + after.lineCount() + " lines and " + origins.size() + " origins");
        }
    }

    public boolean isNew() {
        return before.isEmpty();
    }
}
