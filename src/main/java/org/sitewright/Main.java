package org.sitewright;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.sitewright.cli.Cli;
import org.sitewright.cli.EditCommand;
import org.sitewright.cli.ExitStatus;
import org.sitewright.ui.shell.App;

/** The program's entry point. It must not extend {@code Application}, or JavaFX could not start from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = Cli.of(Window::open, System.getenv(), List.of(new EditCommand())).execute(arguments);
        if (status != ExitStatus.OK) {
            System.exit(status);
        }
    }

    /** In a class of its own, so that commands without a window load nothing of JavaFX. */
    private static final class Window {
        private Window() {}

        static int open(Optional<Path> path, boolean sample) {
            List<String> arguments = new ArrayList<>();
            if (sample) {
                arguments.add("--sample");
            }
            path.ifPresent(given -> arguments.add(given.toString()));
            Application.launch(App.class, arguments.toArray(String[]::new));
            return ExitStatus.OK;
        }
    }
}
