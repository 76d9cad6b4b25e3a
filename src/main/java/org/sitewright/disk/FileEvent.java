package org.sitewright.disk;

import java.nio.file.Path;

/**
 * Somebody else did something to a watched file.
 *
 * @param path as the file was named when watching began
 * @param kind what it came to; read the file to see the rest
 */
public record FileEvent(Path path, Kind kind) {
    /** What can happen to a file. */
    public enum Kind {
        /** It has other bytes, or can no longer be read. */
        CHANGED,
        /** It is gone. */
        VANISHED,
        /** It was not there, and now it is. */
        APPEARED
    }
}
