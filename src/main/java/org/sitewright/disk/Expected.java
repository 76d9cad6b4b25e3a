package org.sitewright.disk;

/** What the caller believes to be on the disk where it wants to save; if something else is there, nothing is written. */
public sealed interface Expected {
    /** The content that the user's edits began with. Only the bytes count: touching a file is no change. */
    record Content(FileStamp stamp) implements Expected {
    }

    /** No file yet. Missing folders above it are made. */
    record Absent() implements Expected {
    }

    /** Whatever is there is replaced: the user was asked. */
    record Anything() implements Expected {
    }
}
