package org.sitewright.disk;

import java.nio.file.Path;
import java.util.List;

/** What became of a set of files whose saving a crash had cut off. */
public sealed interface Settlement {
    /** The files of the set. */
    List<Path> files();

    /** For the user to read. */
    String sentence();

    /** All of them have their new content now. */
    record Completed(List<Path> files, String sentence) implements Settlement {
    }

    /** All of them have their old content. */
    record RolledBack(List<Path> files, String sentence) implements Settlement {
    }

    /**
     * Neither could be reached, mostly because somebody changed one of them after the crash. Nothing was touched.
     *
     * @param journal names it for {@link FileSets#forget}
     */
    record Unsettled(List<Path> files, String sentence, Path journal) implements Settlement {
    }
}
