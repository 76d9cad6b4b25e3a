package org.sitewright.disk;

/** What is at a path, read as bytes. */
sealed interface RawFile {
    /** A file. */
    record Bytes(byte[] bytes, FileStamp stamp) implements RawFile {
    }

    /** Nothing, or a symbolic link that leads to nothing. */
    record Absent() implements RawFile {
    }

    /** Something that cannot be read. */
    record Bad(FileProblem problem) implements RawFile {
    }
}
