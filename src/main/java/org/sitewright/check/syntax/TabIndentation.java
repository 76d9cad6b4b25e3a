package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlProblem.Kind;

/** Reports tabs that indent lines, one finding for lines that follow each other, and says what should stand there. */
final class TabIndentation {
    private static final String RULE = "tab-indentation";
    private static final int STEP = 2;

    private final TextLines lines;
    private final Reporter reporter;
    /** What should stand in the place of which range, in the order of the text. */
    private final TreeMap<TextRange, String> replacements = new TreeMap<>();
    private final List<TextRange> reported = new ArrayList<>();
    private int lastLine = TextLines.NONE;

    TabIndentation(TextLines lines, Reporter reporter) {
        this.lines = lines;
        this.reporter = reporter;
    }

    void report(List<YamlProblem> problems) {
        for (YamlProblem problem : problems) {
            if (problem.kind() == Kind.TAB_INDENTATION) {
                int line = lines.lineAt(problem.range().start());
                if (line > lastLine) {
                    add(problem.range(), line);
                }
            }
        }
        addUnread();
        for (TextRange tab : reported) {
            // A tab behind a dash has its own place; one in the indentation is replaced with the blanks around it.
            TextRange place = replacements.keySet().stream().filter(each -> each.contains(tab)).findFirst().orElse(tab);
            Reporter.Report report = reporter.report(RULE, "", Severity.ERROR, tab, YamlPath.ROOT)
                    .fix("replace", edit(place));
            if (replacements.size() > 1) {
                report.fix("replace-all", new Edit.Several(replacements.descendingKeySet().stream().map(this::edit).toList()));
            }
        }
    }

    /** Whether the place lies on a line that is reported already. */
    boolean covers(int offset) {
        int line = lines.lineAt(offset);
        return replacements.keySet().stream().anyMatch(range -> lines.lineAt(range.start()) == line);
    }

    private Edit edit(TextRange place) {
        return Pieces.replace(place, replacements.getOrDefault(place, " "));
    }

    private void add(TextRange tab, int line) {
        TextRange indentation = lines.indentationRange(line);
        if (!indentation.contains(tab)) {
            replacements.put(tab, " ");
            reported.add(tab);
            lastLine = line;
            return;
        }
        reported.add(tab);
        addBlock(line);
    }

    private void addBlock(int line) {
        int meant = meant(line);
        int width = width(lines.indentationRange(line));
        for (int i = line; i >= 0 && hasTab(i); i = lines.after(i)) {
            TextRange each = lines.indentationRange(i);
            replacements.put(each, " ".repeat(Math.max(0, meant + width(each) - width)));
            lastLine = i;
        }
    }

    /** Behind a tab the reader may skip lines; those that begin with one too are replaced along with it. */
    private void addUnread() {
        if (reported.isEmpty()) {
            return;
        }
        for (int line = lastLine + 1; line < lines.text().lineCount(); line++) {
            int start = lines.text().lineStart(line);
            if (start < lines.text().length() && lines.text().content().charAt(start) == '\t' && lines.hasContent(line)) {
                addBlock(line);
                line = lastLine;
            }
        }
    }

    private boolean hasTab(int line) {
        return lines.text().substring(lines.indentationRange(line)).indexOf('\t') >= 0;
    }

    private int width(TextRange indentation) {
        int width = 0;
        for (int i = indentation.start(); i < indentation.end(); i++) {
            width += lines.text().content().charAt(i) == '\t' ? STEP : 1;
        }
        return width;
    }

    /** How deep the first of such lines should be indented, as the line above says. */
    private int meant(int line) {
        int previous = lines.before(line);
        if (previous < 0) {
            return 0;
        }
        int indentation = lines.indentation(previous);
        if (lines.opensBlock(previous)) {
            return indentation + STEP + (lines.isItem(previous) ? 2 : 0);
        }
        return lines.isItem(previous) && !lines.isItem(line) && lines.key(previous).isPresent() ? indentation + 2 : indentation;
    }
}
