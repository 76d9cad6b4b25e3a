package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlProblem.Kind;

/** Reports the lines by which git marks what it could not merge: one finding for each conflict. */
final class ConflictMarks {
    private final TextLines lines;
    private final Reporter reporter;

    ConflictMarks(TextLines lines, Reporter reporter) {
        this.lines = lines;
        this.reporter = reporter;
    }

    /** @return the conflicts, from their first to their last mark */
    List<TextRange> report(List<YamlProblem> problems) {
        List<TextRange> conflicts = new ArrayList<>();
        List<YamlProblem> marks = new ArrayList<>();
        for (YamlProblem problem : problems) {
            if (problem.kind() != Kind.CONFLICT_MARKER) {
                continue;
            }
            if (sign(problem) == '<' && !marks.isEmpty()) {
                conflicts.add(conflict(marks));
                marks.clear();
            }
            marks.add(problem);
            if (sign(problem) == '>') {
                conflicts.add(conflict(marks));
                marks.clear();
            }
        }
        if (!marks.isEmpty()) {
            conflicts.add(conflict(marks));
        }
        return conflicts;
    }

    private static char sign(YamlProblem mark) {
        return mark.arguments().getFirst().charAt(0);
    }

    private TextRange conflict(List<YamlProblem> marks) {
        TextRange whole = new TextRange(marks.getFirst().range().start(), marks.getLast().range().end());
        Reporter.Report report = reporter.report("yaml-syntax", "conflict-markers", Severity.ERROR, marks.getFirst().range(),
                YamlPath.ROOT);
        @Nullable YamlProblem middle = marks.stream().filter(mark -> sign(mark) == '=').findFirst().orElse(null);
        if (middle != null && marks.size() <= 4 && sign(marks.getFirst()) == '<' && sign(marks.getLast()) == '>') {
            YamlProblem upperEnd = sign(marks.get(1)) == '|' ? marks.get(1) : middle;
            TextRange lines = new TextRange(whole.start(), behindLine(marks.getLast()));
            report.fix("keep-first", Pieces.replace(lines, between(marks.getFirst(), upperEnd)));
            report.fix("keep-second", Pieces.replace(lines, between(middle, marks.getLast())));
        }
        return whole;
    }

    private int behindLine(YamlProblem mark) {
        return lines.text().lineEndWithBreak(lines.lineAt(mark.range().start()));
    }

    private String between(YamlProblem from, YamlProblem to) {
        return lines.text().content().substring(behindLine(from), to.range().start());
    }
}
