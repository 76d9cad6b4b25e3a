package org.sitewright.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as text that can be pasted into a POSIX shell. */
public final class ShellText {
    /** Nothing in such a word means anything to a shell. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*");

    /** A command in one line, its words quoted where a shell would read them otherwise. */
    public String line(List<String> command) {
        String rest = command.stream().skip(1).map(ShellText::quoted).collect(Collectors.joining(" "));
        // A program with "=" in its name would be taken for a variable that is set.
        String program = ASSIGNMENT.matcher(command.getFirst()).matches() ? forced(command.getFirst()) : quoted(command.getFirst());
        return rest.isEmpty() ? program : program + " " + rest;
    }

    /**
     * A call in one line, which leaves the shell in the folder where it stands.
     *
     * @param from the folder that the user's shell stands in
     */
    public String line(ProgramCall call, Path from) {
        String command = line(call.command());
        if (call.folder().normalize().equals(from.normalize())) {
            return command;
        }
        boolean below = call.folder().normalize().startsWith(from.normalize());
        String folder = below ? from.normalize().relativize(call.folder().normalize()).toString() : call.folder().toString();
        return "(cd " + quoted(folder.startsWith("-") ? "./" + folder : folder) + " && " + command + ")";
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : forced(word);
    }

    private static String forced(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
