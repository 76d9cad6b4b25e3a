package org.sitewright.disk;

import org.sitewright.text.SourceText;

/** What came of reading a file. */
public sealed interface ReadResult {
    /**
     * The file was read.
     *
     * @param text     its text, a byte order mark kept aside
     * @param stamp    what it was like
     * @param writable whether it may be changed, so far as its mode tells
     */
    record Loaded(SourceText text, FileStamp stamp, boolean writable) implements ReadResult {
    }

    /** It was not, for the reason given. */
    record Failed(FileProblem problem) implements ReadResult {
    }
}
