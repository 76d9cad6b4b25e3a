package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** The few things that this package asks of a file system, so that tests can let each of them fail. */
interface Disk {
    /** What of a file could not be carried over to the one that replaces it. */
    enum Lost { OWNER, GROUP, HARD_LINK }

    /** The attributes of what a path leads to, through symbolic links. */
    BasicFileAttributes attributes(Path path) throws IOException;

    /** Whether there is anything at a path, be it a link that leads nowhere. */
    boolean exists(Path path);

    /** The file's bytes, but no more than {@code limit + 1}: one more than the limit tells that there are more. */
    byte[] read(Path path, int limit) throws IOException;

    /** Whether the file's mode lets this user write; a file that nobody may write is read-only for root too. */
    boolean mayWrite(Path file);

    /** Where symbolic links lead in the end; the path itself if it is none. The end need not exist. */
    Path target(Path path) throws IOException;

    /**
     * Writes a new file, and returns when the bytes are on the medium.
     *
     * @param secret whether only the user may read it, from its first moment on
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    void write(Path newFile, byte[] bytes, boolean secret) throws IOException;

    /** Gives a file the mode, owner, group and user-defined attributes of another, as far as this user may. */
    Set<Lost> takeOver(Path from, Path to) throws IOException;

    /** Renames over the target in one step that nobody can see half done. */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder; nothing happens if it does not exist. */
    void delete(Path path) throws IOException;

    /** Brings a folder's renames to the medium, where the system can do that. */
    void syncFolder(Path folder);

    /** What is in a folder, by name, hidden files too. */
    List<Path> list(Path folder) throws IOException;

    /** Makes a folder and those above it; {@code secret} ones are open to the user alone. */
    void createFolders(Path folder, boolean secret) throws IOException;

    /** The bytes that the user may still write there. */
    long freeBytes(Path folder) throws IOException;
}
