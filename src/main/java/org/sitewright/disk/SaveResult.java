package org.sitewright.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What came of saving. */
public sealed interface SaveResult {
    /**
     * All of it is on the disk.
     *
     * @param stamps what the files are like now, by the path that the caller gave; a deleted file has none
     * @param notes  sentences about what could not be kept, such as the file's group; mostly none
     */
    record Saved(Map<Path, FileStamp> stamps, List<String> notes) implements SaveResult {
        public Saved {
            stamps = Map.copyOf(stamps);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Nothing was written, because these files are not as the caller expected: somebody else changed, made or removed
     * them. Read them again, show both, ask, and save with {@link Expected.Anything}.
     */
    record Conflict(List<Path> paths) implements SaveResult {
        public Conflict {
            paths = List.copyOf(paths);
        }
    }

    /** Nothing was written, and the old files are as they were. */
    record Failed(FileProblem problem) implements SaveResult {
    }
}
