package org.sitewright.split;

import java.util.List;
import java.util.Optional;
import org.sitewright.text.SourceText;

/**
 * What a plan needs to know of the disk. Paths are relative to the site's folder, with {@code /} between their parts; they may
 * hold {@code ..}, or be absolute. The site's folder itself is {@code .}. Questions never fail: what cannot be told is as if it
 * were not there.
 */
public interface FolderView {
    /** What a path leads to, symbolic links followed. */
    enum Kind {
        /** Nothing, or a link to nothing. */
        MISSING,
        FILE,
        FOLDER,
        /** A socket, a device, or what may not be looked at. */
        OTHER
    }

    /** The name of the site's folder. */
    String folderName();

    /** What a path leads to. */
    Kind kind(String path);

    /**
     * The path without symbolic links, {@code ..} and {@code .}, as far as it exists: relative to the site's folder (whose own
     * path is taken as real) where it leads into it, else absolute.
     */
    String real(String path);

    /** The names in a folder, sorted; none where there is no such folder. */
    List<String> names(String folder);

    /** The text of a file; empty where there is none, it is no text, or it is larger than a setting should be. */
    Optional<SourceText> text(String path);

    /** Whether files can be made in a folder; for one that does not exist, whether it can be made. */
    boolean isWritable(String folder);
}
