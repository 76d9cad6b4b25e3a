package org.sitewright.split;

import java.util.List;
import java.util.Optional;
import org.sitewright.text.SourceText;

/**
 * A file as it will be after a join.
 *
 * @param path   from the site's folder
 * @param before what stands there now; empty for a file that is new
 * @param after  its text
 * @param lines  where each line of {@code after} comes from
 */
public record JoinedFile(String path, Optional<SourceText> before, SourceText after, List<JoinedLine> lines) {
    public JoinedFile {
        lines = List.copyOf(lines);
        if (lines.size() != after.lineCount()) {
            throw new IllegalArgumentException(path + " has " + after.lineCount() + " lines and " + lines.size() + " origins");
        }
    }
}
