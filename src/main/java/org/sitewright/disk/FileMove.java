package org.sitewright.disk;

import java.nio.file.Path;

/**
 * A file or folder, with all that is in it, that gets another place as part of a set. It is renamed, never copied, so both
 * places must lie on one file system. A symbolic link is moved as the link that it is.
 *
 * @param from where it is
 * @param to   where it goes; nothing may be there, and missing folders above it are made
 */
public record FileMove(Path from, Path to) {
    public FileMove {
        from = from.toAbsolutePath().normalize();
        to = to.toAbsolutePath().normalize();
    }
}
