package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.help.HelpPages;
import org.sitewright.check.help.RuleHelp;
import org.sitewright.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitewright check}: prints the findings of files and folders, or the page of help of a rule. */
@Command(name = "check", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class, sortOptions = false)
public final class CheckCommand implements Callable<Integer> {
    /** How findings are printed. */
    enum Format {
        text,
        json
    }

    private final Map<String, String> shell;
    private final Words words = new Words("cli.messages");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--explain", paramLabel = "RULE")
    private @Nullable String rule;

    @Parameters(arity = "0..*", paramLabel = "PATH")
    private List<Path> paths = new ArrayList<>();

    /** @param shell the environment that stands for that of the user's shell */
    public CheckCommand(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    @Override
    public Integer call() {
        if (rule != null) {
            int explained = explain(rule);
            return paths.isEmpty() || explained != ExitStatus.OK ? explained : check();
        }
        if (paths.isEmpty()) {
            err().println(words.of("check.no-path"));
            return ExitStatus.FAILED;
        }
        return check();
    }

    private int explain(String wanted) {
        HelpPages pages = new HelpPages();
        Optional<RuleHelp> page = pages.find(wanted);
        if (page.isEmpty()) {
            err().println(words.of("check.no-rule", wanted, String.join(", ", pages.ids())));
            return ExitStatus.FAILED;
        }
        out().print(page.get().toPlainText());
        out().flush();
        return ExitStatus.OK;
    }

    private int check() {
        FileChecks checks = new FileChecks(shell, err()::println);
        Report report = format == Format.json ? new JsonReport(out()) : new TextReport(out());
        report.begin();
        boolean failed = false;
        for (Path path : paths) {
            Optional<String> problem = checks.check(path, report);
            problem.ifPresent(sentence -> err().println(sentence));
            failed |= problem.isPresent();
        }
        report.end();
        out().flush();
        if (checks.files() > 0) {
            err().println(summary(report.counts(), checks.files()));
        }
        if (failed) {
            return ExitStatus.FAILED;
        }
        return report.counts().errors() > 0 ? ExitStatus.FOUND : ExitStatus.OK;
    }

    private String summary(Report.Counts counts, int files) {
        String inFiles = count("check.files", files);
        return counts.isEmpty() ? words.of("check.clean", inFiles)
                : words.of("check.summary", count("check.errors", counts.errors()), count("check.warnings", counts.warnings()),
                        count("check.infos", counts.infos()), inFiles);
    }

    private String count(String key, int number) {
        return words.of(number == 1 ? key + ".one" : key, number);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
