package org.sitewright.disk;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Tells that something may have happened in a folder; what and how often does not matter. */
interface FolderEvents extends AutoCloseable {
    /** Begins; called once, before any folder is added. */
    void start(Consumer<Path> onEvent);

    /** Listens to a folder too, if the system lets it; a folder added already stays as it is. */
    void add(Path folder);

    @Override
    void close();
}
