package org.sitewright;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sitewright.cli.ExitStatus;
import org.sitewright.disk.SampleSite;
import org.sitewright.disk.UserFolders;
import org.sitewright.ui.shell.App;
import org.sitewright.ui.shell.HeadlessWindow;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.words.Words;
import picocli.CommandLine;

/** Starts the window. Where there is no display it says so, draws the window into a picture, and lists the findings. */
final class WindowProgram {
    private static final String PLATFORM = "glass.platform";

    private final Words words = new Words("ui.shell.messages");
    private final Map<String, String> shell;

    WindowProgram(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    /** @return the exit status */
    int start(Optional<Path> path, boolean sample) {
        for (Handler terminal : Logger.getLogger("").getHandlers()) {
            terminal.setFormatter(new TerminalLine());
        }
        // JavaFX warns when it is started from the class path, which Maven does; it works all the same.
        Logger javafx = Logger.getLogger("javafx");
        javafx.setLevel(Level.SEVERE);
        if (hasDisplay()) {
            try {
                List<String> arguments = new ArrayList<>();
                if (sample) {
                    arguments.add("--sample");
                }
                path.ifPresent(given -> arguments.add(given.toString()));
                App.open(arguments);
                return ExitStatus.OK;
            } catch (UnsupportedOperationException noDisplay) {
                // JavaFX cannot begin again in this process, so another one draws the picture.
                return again(path);
            }
        }
        return headless(path);
    }

    private boolean hasDisplay() {
        if ("Headless".equals(System.getProperty(PLATFORM))) {
            return false;
        }
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || !shell.getOrDefault("DISPLAY", "").isEmpty();
    }

    private int again(Optional<Path> path) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElse("java"));
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        command.addAll(options);
        command.add("-D" + PLATFORM + "=Headless");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        path.ifPresent(given -> command.add(given.toString()));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            return failed(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitStatus.FAILED;
        }
    }

    private int headless(Optional<Path> path) {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        out.println(words.of("headless.none"));
        UserFolders folders = UserFolders.of(shell, System.getProperty("os.name", ""));
        try {
            Path site = path.isPresent() ? path.get().toAbsolutePath() : new SampleSite(folders).copy();
            Path name = site.getFileName();
            Path png = folders.state().resolve("pictures").resolve((name == null ? "site" : name.toString()) + ".png");
            StringWriter findings = new StringWriter();
            if (check(site, findings) == ExitStatus.FAILED) {
                // Nothing can be opened, so there is nothing to draw.
                new PrintWriter(System.err, true, Charset.defaultCharset()).append(findings.toString()).flush();
                return ExitStatus.FAILED;
            }
            new HeadlessWindow(folders).draw(site, new HeadlessWindow.Shot(1440, 900, ThemeChoice.LIGHT, Optional.empty()), png);
            out.print(findings);
            out.println(words.of("headless.picture", png));
            return ExitStatus.OK;
        } catch (IOException broken) {
            return failed(broken);
        }
    }

    /** The findings as the command {@code check} says them. */
    private int check(Path site, StringWriter into) {
        CommandLine commands = Main.commands(shell);
        commands.setOut(new PrintWriter(into));
        commands.setErr(new PrintWriter(into));
        return commands.execute("check", site.toString());
    }

    private int failed(Exception broken) {
        new PrintWriter(System.err, true, Charset.defaultCharset()).println(words.of("headless.failed", broken.getMessage()));
        return ExitStatus.FAILED;
    }
}
