package org.sitewright.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to be run, with its arguments as it gets them: no shell stands in between.
 *
 * @param command the program and its arguments; not empty
 * @param folder  the folder to run it in
 */
public record ProgramCall(List<String> command, Path folder) {
    /** @throws IllegalArgumentException if there is no program */
    public ProgramCall {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("No program");
        }
    }

    /** The program's name, as it was called. */
    public String program() {
        return command.getFirst();
    }
}
