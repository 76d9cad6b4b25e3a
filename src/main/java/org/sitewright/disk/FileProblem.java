package org.sitewright.disk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a file or folder could not be read or written, for a person to read.
 *
 * @param kind     what is wrong
 * @param path     the file or folder
 * @param sentence what is wrong, where, why it matters and what to do
 * @param place    where in the file, if it is its content that is wrong
 */
public record FileProblem(Kind kind, Path path, String sentence, Optional<Place> place) {
    /** What can be wrong with a file. */
    public enum Kind {
        /** There is no such file or folder. */
        MISSING,
        /** It was there a moment ago. */
        VANISHED,
        /** A symbolic link that leads nowhere, or in a circle. */
        BROKEN_LINK,
        /** The system does not let this user read or write. */
        NO_PERMISSION,
        /** A folder where a file is wanted. */
        DIRECTORY,
        /** A file where a folder is wanted. */
        NOT_A_DIRECTORY,
        /** Neither file nor folder: a pipe, a socket, a device. */
        SPECIAL,
        /** Longer than {@link TextFiles#LARGEST}. */
        TOO_LARGE,
        /** No text at all. */
        BINARY,
        /** Text, but not in UTF-8. */
        NOT_UTF8,
        /** A folder without any compose file. */
        NO_COMPOSE_FILE,
        /** A folder that has a compose file already, where one was to be begun. */
        HAS_COMPOSE_FILE,
        /** A text that cannot be written as UTF-8. */
        NOT_ENCODABLE,
        /** The file's mode or the file system forbids changes. */
        READ_ONLY,
        /** The folder lets nobody put a file beside the one to save. */
        FOLDER_READ_ONLY,
        /** No space left, or the user's quota is used up. */
        DISK_FULL,
        /** Anything else; the system's own words are in the sentence. */
        INPUT_OUTPUT
    }

    /**
     * A place in a file.
     *
     * @param byteOffset 0 for the file's first byte
     * @param line       1 for the first
     */
    public record Place(int byteOffset, int line) {
    }

    FileProblem(Kind kind, Path path, String sentence) {
        this(kind, path, sentence, Optional.empty());
    }
}
