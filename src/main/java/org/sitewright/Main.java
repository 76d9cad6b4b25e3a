package org.sitewright;

import java.util.List;
import java.util.Map;
import org.sitewright.cli.Cli;
import org.sitewright.cli.EditCommand;
import org.sitewright.cli.ExitStatus;
import org.sitewright.cli.JoinCommand;
import org.sitewright.cli.PictureCommand;
import org.sitewright.cli.SplitCommand;
import picocli.CommandLine;

/** The program's entry point. It must not extend {@code Application}, or JavaFX could not start from the class path. */
public final class Main {
    /** How the log looks on a terminal where nobody says otherwise; a property, for commands that log nothing load no logging. */
    static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOG_FORMAT) == null) {
            // The message, without the trace.
            System.setProperty(LOG_FORMAT, "sitewright: %5$s%n");
        }
        Map<String, String> shell = System.getenv();
        int status = PlainStart.of(arguments).map(start -> new WindowProgram(shell).start(start.path(), start.sample()))
                .orElseGet(() -> commands(shell).execute(arguments));
        if (status != ExitStatus.OK) {
            System.exit(status);
        }
    }

    /** All commands; the class that opens the window is loaded only when a window is asked for. */
    public static CommandLine commands(Map<String, String> shell) {
        return Cli.of((path, sample) -> new WindowProgram(shell).start(path, sample), shell,
                List.of(new EditCommand(shell), new SplitCommand(shell), new JoinCommand(shell), new PictureCommand(shell)));
    }
}
