package org.sitewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.SiteSearch;
import org.sitewright.disk.TextFiles;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Reads compose files from the disk and checks them, each with the {@code .env} file beside it. */
final class FileChecks {
    private final Map<String, String> shell;
    private final SiteFinder finder = new SiteFinder();
    private final TextFiles files = new TextFiles();
    private final Checker checker = new Checker(Rules.all(KeyTable.load()));
    private final Consumer<String> remarks;
    private int checked;

    /** @param remarks takes sentences on what beside the compose files could not be read */
    FileChecks(Map<String, String> shell, Consumer<String> remarks) {
        this.shell = shell;
        this.remarks = remarks;
    }

    /** How many files were checked. */
    int files() {
        return checked;
    }

    /**
     * Checks a file, or the compose file of a folder.
     *
     * @return why it could not be read, in a sentence
     */
    Optional<String> check(Path path, Report report) {
        return switch (finder.find(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> _) -> Optional.of(problem.sentence());
            case SiteSearch.Found(SiteFolder folder) -> switch (files.read(folder.composeFile())) {
                case ReadResult.Failed(FileProblem problem) -> unreadable(problem, called(path, folder), report);
                case ReadResult.Loaded loaded -> {
                    check(folder, called(path, folder), loaded.text(), report);
                    yield Optional.empty();
                }
            };
        };
    }

    /** What is wrong with a file's content is a finding; what is wrong with the disk is not. */
    private Optional<String> unreadable(FileProblem problem, String called, Report report) {
        String rule = switch (problem.kind()) {
            case TOO_LARGE -> "file-too-large";
            case NOT_UTF8, BINARY -> "file-unreadable";
            default -> "";
        };
        if (rule.isEmpty()) {
            return Optional.of(problem.sentence());
        }
        checked++;
        int line = problem.place().map(FileProblem.Place::line).orElse(1);
        report.add(new Report.Line(called, line, 1, line, 1, Severity.ERROR, rule, problem.sentence(), List.of()));
        return Optional.empty();
    }

    /** The file as the user calls it: a folder's file by the way over the folder that was given. */
    private static String called(Path path, SiteFolder folder) {
        boolean isFolder = path.toAbsolutePath().normalize().equals(folder.folder());
        Path file = folder.composeFile().getFileName();
        return (isFolder ? path.resolve(file).normalize() : path).toString();
    }

    private void check(SiteFolder folder, String called, SourceText text, Report report) {
        checked++;
        Path name = folder.folder().getFileName();
        SitePart part = new SitePart(new SiteFile(folder.composeFile().getFileName().toString()),
                new ComposeReader().read(new YamlReader().read(text)));
        Site site = new Site(name == null ? "/" : name.toString(), List.of(part), variables(folder));
        checker.check(site).findings().forEach(finding -> report.add(line(called, text, finding)));
    }

    private static Report.Line line(String called, SourceText text, Finding finding) {
        int start = finding.range().start();
        int end = finding.range().end();
        return new Report.Line(called, text.lineAt(start) + 1, text.displayColumn(start), text.lineAt(end) + 1, text.displayColumn(end),
                finding.severity(), finding.rule(), finding.message(), finding.fixes().stream().map(Fix::title).toList());
    }

    private Variables variables(SiteFolder folder) {
        Optional<ReadResult> environment = folder.environment().map(files::read);
        if (environment.orElse(null) instanceof ReadResult.Failed(FileProblem problem)) {
            remarks.accept(problem.sentence());
        }
        Map<String, String> values = environment.orElse(null) instanceof ReadResult.Loaded loaded
                ? DotEnv.parse(loaded.text(), name -> Optional.ofNullable(shell.get(name))).values() : Map.of();
        return new Variables(shell, values);
    }
}
