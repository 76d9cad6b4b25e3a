package org.sitewright.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.SiteFolder;
import org.sitewright.session.SiteReader;
import org.sitewright.session.SiteText;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;

/** Reads sites from the disk and checks them, each compose file with the {@code .env} file beside it. */
final class FileChecks {
    private final SiteReader reader;
    private final Checker checker = new Checker(Rules.all(KeyTable.load()));
    private final Consumer<String> remarks;
    /** The sites that were checked, by their files: of one site several files may be named, as by a hook of git. */
    private final Set<Set<Path>> done = new HashSet<>();
    private int checked;

    /** @param remarks takes sentences on what beside the compose files could not be read */
    FileChecks(Map<String, String> shell, Consumer<String> remarks) {
        this.reader = new SiteReader(shell);
        this.remarks = remarks;
    }

    /** How many files were checked. */
    int files() {
        return checked;
    }

    /**
     * Checks the site of a folder, of a compose file or of a site config file: that file and those that belong to it. A site that
     * was checked already is not checked again.
     *
     * @return why it could not be read, in a sentence
     */
    Optional<String> check(Path path, Report report) {
        return switch (reader.readToCheck(path, remarks)) {
            case SiteReader.Reading.Failed(FileProblem problem, Optional<SiteFolder> folder, List<Path> _) -> folder.isEmpty()
                    ? Optional.of(problem.sentence()) : unreadable(problem, called(path, folder.get(), folder.get().composeFile()), report);
            case SiteReader.Reading.Read(SiteText text) -> {
                if (done.add(new HashSet<>(text.site().files().stream().map(text::path).toList()))) {
                    check(path, text, report);
                }
                yield Optional.empty();
            }
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

    /** A file as the user calls it: a folder's files by the way over the folder that was given. */
    private static String called(Path path, SiteFolder folder, Path file) {
        Path asked = path.toAbsolutePath().normalize();
        if (asked.equals(folder.folder())) {
            return path.resolve(folder.folder().relativize(file)).normalize().toString();
        }
        return asked.equals(file) || asked.getParent() == null ? path.toString()
                : path.resolveSibling(asked.getParent().relativize(file)).normalize().toString();
    }

    private void check(Path path, SiteText text, Report report) {
        checked += text.site().files().size();
        for (Finding finding : checker.check(text.site()).findings()) {
            SiteFile file = finding.file();
            report.add(line(called(path, text.folder(), text.path(file)), text.site().reading(file).orElseThrow().tree().text(), finding));
        }
    }

    private static Report.Line line(String called, SourceText text, Finding finding) {
        int start = finding.range().start();
        int end = finding.range().end();
        return new Report.Line(called, text.lineAt(start) + 1, text.displayColumn(start), text.lineAt(end) + 1, text.displayColumn(end),
                finding.severity(), finding.rule(), finding.message(), finding.fixes().stream().map(Fix::title).toList());
    }
}
