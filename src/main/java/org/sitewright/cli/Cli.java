package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitewright.words.Words;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program's command line: a path opens the window, a command does its work without one. */
@Command(name = "sitewright", resourceBundle = "org.sitewright.cli.usage", versionProvider = ProgramVersion.class,
        mixinStandardHelpOptions = true)
public final class Cli implements Callable<Integer> {
    private final WindowStarter window;

    @Option(names = "--sample")
    private boolean sample;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH")
    private @Nullable Path path;

    private Cli(WindowStarter window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.start(Optional.ofNullable(path), sample);
    }

    /**
     * The whole command line.
     *
     * @param window   opens the window where no command is given
     * @param shell    the environment that stands for that of the user's shell
     * @param commands objects with picocli's {@link Command} annotation, beside {@code check}
     */
    public static CommandLine of(WindowStarter window, Map<String, String> shell, List<Object> commands) {
        CommandLine line = new CommandLine(new Cli(window));
        line.addSubcommand(new CheckCommand(shell));
        commands.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((broken, command, _) -> explain(broken, command));
        line.setParameterExceptionHandler((wrong, _) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println("sitewright: " + wrong.getMessage());
            err.println(new Words("cli.messages").of("see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return ExitStatus.FAILED;
        });
        return line;
    }

    /** No stack trace on the screen: the log has it. */
    private static int explain(Exception broken, CommandLine command) {
        LoggerFactory.getLogger(Cli.class).debug("A command broke off", broken);
        command.getErr().println(new Words("cli.messages").of("broken", broken));
        return ExitStatus.FAILED;
    }
}
