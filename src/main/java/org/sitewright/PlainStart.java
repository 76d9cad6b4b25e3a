package org.sitewright;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window is started with by a menu, a file manager or a plain command. It is told from the arguments alone, for building
 * the whole command line takes a fifth of the time to the window's first picture.
 *
 * @param path   a site's folder or a compose file
 * @param sample whether to open the sample site
 */
record PlainStart(Optional<Path> path, boolean sample) {
    /** Empty where the arguments may be anything else: a command, an option, a name that could be a command's. */
    static Optional<PlainStart> of(String... arguments) {
        if (arguments.length == 0) {
            return Optional.of(new PlainStart(Optional.empty(), false));
        }
        if (arguments.length > 1) {
            return Optional.empty();
        }
        String only = arguments[0];
        if (only.equals("--sample")) {
            return Optional.of(new PlainStart(Optional.empty(), true));
        }
        boolean isPath = (only.contains("/") || only.contains(File.separator)) && !only.startsWith("-") && !only.startsWith("@");
        try {
            return isPath ? Optional.of(new PlainStart(Optional.of(Path.of(only)), false)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
