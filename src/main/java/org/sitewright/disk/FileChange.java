package org.sitewright.disk;

import java.nio.file.Path;
import org.sitewright.text.SourceText;

/** One file's part in a set of files that is saved whole or not at all. */
public sealed interface FileChange {
    /** The file as the caller names it. */
    Path path();

    /** What must be there before. */
    Expected expected();

    /** The file has this text afterwards. */
    record Write(Path path, SourceText text, Expected expected) implements FileChange {
    }

    /** There is no such file afterwards. */
    record Delete(Path path, Expected expected) implements FileChange {
    }
}
