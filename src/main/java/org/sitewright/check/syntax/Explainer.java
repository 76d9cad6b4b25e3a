package org.sitewright.check.syntax;

import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlTree;

/** Says in words what a mistake is, and how it can be mended. */
final class Explainer {
    private static final String RULE = "yaml-syntax";

    private final Reporter reporter;
    private final TextLines lines;
    private final LineMistakes lineMistakes;
    private final ValueMistakes valueMistakes;

    Explainer(YamlTree tree, TextLines lines, Reporter reporter) {
        this.reporter = reporter;
        this.lines = lines;
        this.lineMistakes = new LineMistakes(lines, this);
        this.valueMistakes = new ValueMistakes(tree, lines, this);
    }

    /** A finding of {@code yaml-syntax}. */
    Reporter.Report report(String variant, TextRange range, Object... arguments) {
        Object[] shortened = arguments.clone();
        for (int i = 0; i < shortened.length; i++) {
            shortened[i] = Pieces.shortened(String.valueOf(shortened[i]));
        }
        return reporter.report(RULE, variant, Severity.ERROR, range, YamlPath.ROOT, shortened);
    }

    void explain(YamlProblem problem) {
        String argument = problem.arguments().isEmpty() ? "" : problem.arguments().getFirst();
        TextRange range = problem.range();
        switch (problem.kind()) {
            case UNCLOSED_QUOTE -> valueMistakes.unclosedQuote(range, argument);
            case UNCLOSED_FLOW -> valueMistakes.unclosedFlow(problem);
            case BAD_INDENTATION -> lineMistakes.indentation(range, problem.arguments());
            case MISSING_COLON -> lineMistakes.missingColon(range);
            case VALUE_AND_MAPPING_ON_LINE -> lineMistakes.secondOnLine(range, argument);
            case ITEM_IN_MAPPING -> lineMistakes.itemInMapping(range);
            case KEY_IN_SEQUENCE -> lineMistakes.keyInSequence(range);
            case UNKNOWN_ESCAPE -> valueMistakes.unknownEscape(range, argument);
            case BAD_BLOCK_HEADER -> report("bad-block-header", range, argument);
            case TAB_INDENTATION, CONFLICT_MARKER -> throw new IllegalArgumentException(problem.kind() + " is explained elsewhere");
            case RESERVED_INDICATOR -> valueMistakes.reservedIndicator(range, argument);
            case BAD_ALIAS -> valueMistakes.badAlias(range, argument);
            case BAD_TAG -> report("bad-tag", range, argument);
            case BAD_DIRECTIVE -> report("bad-directive", range, argument);
            case UNEXPECTED_TEXT -> valueMistakes.unexpectedText(range, argument);
            case FLOW_COMMA_MISSING -> valueMistakes.flowCommaMissing(range);
            case FLOW_EXTRA_COMMA -> report("flow-extra-comma", range).fix("remove-comma", Pieces.delete(range));
            case CONTENT_AFTER_DOCUMENT_END -> report("content-after-document-end", range, argument);
            case CONTROL_CHARACTER -> report("control-character", range, argument).fix("remove-character", Pieces.delete(range));
            case TOO_DEEP -> reporter.report("too-deep", "", Severity.WARNING, range, YamlPath.ROOT, argument);
        }
    }

    TextLines lines() {
        return lines;
    }
}
