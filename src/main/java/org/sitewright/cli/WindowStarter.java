package org.sitewright.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. The commands know no more of it. */
@FunctionalInterface
public interface WindowStarter {
    /**
     * Opens the window and returns when it is closed.
     *
     * @param path   a folder or compose file to open; empty for none
     * @param sample whether to open the sample site that ships with the program
     * @return the program's exit status
     */
    int start(Optional<Path> path, boolean sample);
}
