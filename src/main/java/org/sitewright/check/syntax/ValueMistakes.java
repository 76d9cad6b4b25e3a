package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/** Mistakes in how single values are written: quotes, brackets, signs with a meaning of their own. */
final class ValueMistakes {
    private final YamlTree tree;
    private final TextLines lines;
    private final Explainer explainer;

    ValueMistakes(YamlTree tree, TextLines lines, Explainer explainer) {
        this.tree = tree;
        this.lines = lines;
        this.explainer = explainer;
    }

    private String text() {
        return lines.text().content();
    }

    private int lineEnd(int offset) {
        return lines.text().lineEnd(lines.lineAt(offset));
    }

    void unclosedQuote(TextRange range, String quote) {
        int end = Math.max(range.start() + 1, lines.endWithoutComment(range.start(), lineEnd(range.start())));
        TextRange text = new TextRange(range.start(), end);
        explainer.report("unclosed-quote", text, quote).fix("close-quote", Pieces.insert(end, quote), quote);
    }

    void unclosedFlow(YamlProblem problem) {
        TextRange range = problem.range();
        String open = problem.arguments().getFirst();
        String close = open.equals("[") ? "]" : "}";
        if (problem.arguments().size() > 1) {
            explainer.report("mismatched-flow", range, open, problem.arguments().get(1), close)
                    .fix("replace-bracket", Pieces.replace(range, close), close);
            return;
        }
        explainer.report("unclosed-flow", range, open, close)
                .fix("close-flow", Pieces.insert(endOfFlow(range), close), close);
    }

    /** Behind the last member that was read of a collection that is never closed, and behind a comma after that. */
    private int endOfFlow(TextRange range) {
        YamlPlace place = tree.at(range.start());
        int end = range.start() + 1;
        YamlNode node = place.node();
        if (node.contentStart() + place.base() == range.start()) {
            if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
                end = sequence.items().getLast().end() + place.base();
            } else if (node instanceof YamlMapping mapping && mapping.flow() && !mapping.entries().isEmpty()) {
                end = mapping.entries().getLast().end() + place.base();
            }
            return Math.max(end, range.start() + 1);
        }
        return Math.max(end, lines.endWithoutComment(range.start(), lineEnd(range.start())));
    }

    void unknownEscape(TextRange range, String escape) {
        Reporter.Report report = explainer.report("unknown-escape", range, escape);
        YamlPlace place = tree.at(range.start());
        TextRange whole = place.contentRange();
        if (whole.start() < range.start() && range.end() <= whole.end() && text().charAt(whole.start()) == '"') {
            report.fix("double-backslash", doubled(whole));
        }
    }

    private Edit doubled(TextRange quoted) {
        List<Edit> edits = new ArrayList<>();
        String text = text();
        for (int i = quoted.start() + 1; i < quoted.end() - 1; i++) {
            if (text.charAt(i) == '\\') {
                char next = text.charAt(i + 1);
                if (next == '\\' || next == '"') {
                    i++;
                } else {
                    // The last one first, so that the places of those before stay right.
                    edits.addFirst(Pieces.insert(i, "\\"));
                }
            }
        }
        return edits.size() == 1 ? edits.getFirst() : new Edit.Several(edits);
    }

    void reservedIndicator(TextRange range, String sign) {
        String variant = sign.equals("@") || sign.equals("`") ? "reserved-indicator" : "indicator-start";
        Reporter.Report report = explainer.report(variant, range, sign);
        int end = lines.endWithoutComment(range.start(), lineEnd(range.start()));
        String content = text().substring(range.start(), end);
        boolean inFlow = tree.at(range.start()).path().size() > 0 && content.matches(".*[\\]},].*");
        if (!inFlow && !content.isEmpty()) {
            report.fix("quote", Pieces.replace(new TextRange(range.start(), end), Pieces.quoted(content)));
        }
    }

    void badAlias(TextRange range, String sign) {
        int end = lines.endWithoutComment(range.start(), lineEnd(range.start()));
        boolean named = sign.equals("*") && range.end() < end && !TextLines.isBlank(text().charAt(range.end()));
        if (named) {
            TextRange alias = new TextRange(range.start(), end);
            explainer.report("alias-with-content", alias, lines.text().substring(alias));
            return;
        }
        TextRange whole = new TextRange(range.start(), Math.max(range.end(), end));
        Reporter.Report report = explainer.report("bad-alias", range, sign);
        report.fix("quote", Pieces.replace(whole, Pieces.quoted(lines.text().substring(whole))));
    }

    void unexpectedText(TextRange range, String found) {
        if (found.equals("]") || found.equals("}") || found.matches("[\\]}]+")) {
            explainer.report("unopened-flow", range, found);
        } else if (found.startsWith("#")) {
            explainer.report("comment-without-space", range).fix("add-space", Pieces.insert(range.start(), " "));
        } else if (found.equals(",")) {
            explainer.report("trailing-comma", range).fix("remove-comma", Pieces.delete(range));
        } else {
            explainer.report("unexpected-text", range, found);
        }
    }

    void flowCommaMissing(TextRange range) {
        String before = wordBefore(range.start());
        String behind = wordBehind(range.start());
        explainer.report("flow-comma-missing", range, before, behind).fix("add-comma", Pieces.insert(range.start(), ","));
    }

    private String wordBefore(int offset) {
        int start = offset;
        while (start > 0 && ",[{:\n\r".indexOf(text().charAt(start - 1)) < 0) {
            start--;
        }
        return text().substring(start, offset).strip();
    }

    private String wordBehind(int offset) {
        int start = offset;
        while (start < text().length() && Character.isWhitespace(text().charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text().length() && ",]}:\n\r".indexOf(text().charAt(end)) < 0) {
            end++;
        }
        return text().substring(start, end).strip();
    }
}
