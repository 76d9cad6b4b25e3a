package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;

/** Reports lines that are indented by no-break spaces (U+00A0), as text copied from a web page is. */
final class NoBreakSpaces {
    private final YamlTree tree;
    private final TextLines lines;
    private final Reporter reporter;

    NoBreakSpaces(YamlTree tree, TextLines lines, Reporter reporter) {
        this.tree = tree;
        this.lines = lines;
        this.reporter = reporter;
    }

    /** @return the text with ordinary blanks in such places; empty if there are none */
    StringBuilder report() {
        List<TextRange> indentations = new ArrayList<>();
        List<TextRange> reported = new ArrayList<>();
        String content = lines.text().content();
        int lastLine = -2;
        int from = content.indexOf(TextLines.NO_BREAK_SPACE);
        while (from >= 0) {
            int line = lines.lineAt(from);
            TextRange indentation = lines.indentationRange(line);
            if (indentation.touches(from) && from < indentation.end() && lines.hasContent(line) && !inText(from)) {
                indentations.add(indentation);
                // One finding for lines that follow each other.
                if (lines.before(line) != lastLine) {
                    reported.add(indentation);
                }
                lastLine = line;
            }
            from = content.indexOf(TextLines.NO_BREAK_SPACE, Math.max(lines.text().lineEnd(line), from + 1));
        }
        reported.forEach(range -> report(range, indentations));
        StringBuilder mended = new StringBuilder();
        if (!indentations.isEmpty()) {
            mended.append(content);
            indentations.forEach(range -> mended.replace(range.start(), range.end(), blanks(range)));
        }
        return mended;
    }

    private String blanks(TextRange range) {
        return lines.text().substring(range).replace(TextLines.NO_BREAK_SPACE, ' ');
    }

    private void report(TextRange range, List<TextRange> all) {
        Reporter.Report report = reporter.report("yaml-syntax", "no-break-space", Severity.ERROR, range, YamlPath.ROOT)
                .fix("ordinary-blanks", Pieces.replace(range, blanks(range)));
        if (all.size() > 1) {
            // The last one first, so that the places of those before stay right.
            List<Edit> edits = all.reversed().stream().map(each -> Pieces.replace(each, blanks(each))).toList();
            report.fix("ordinary-blanks-all", new Edit.Several(edits));
        }
    }

    /** Whether the place lies within a text where such a space may stand. */
    private boolean inText(int offset) {
        var place = tree.at(offset);
        return place.node() instanceof YamlScalar scalar && scalar.style() != ScalarStyle.PLAIN
                && place.contentRange().start() < offset && offset < place.contentRange().end();
    }
}
