package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlProblem.Kind;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;

/** Leaves of the reader's problems those that are mistakes of their own, each at the line that causes it. */
final class Causes {
    private final YamlTree tree;
    private final TextLines lines;
    private @Nullable YamlProblem last;
    private int lastLine = TextLines.NONE;

    Causes(YamlTree tree, TextLines lines) {
        this.tree = tree;
        this.lines = lines;
    }

    /** The mistakes in the order of the text, at most one for a line. */
    List<YamlProblem> of(List<YamlProblem> problems) {
        List<YamlProblem> causes = new ArrayList<>();
        for (YamlProblem problem : problems) {
            int line = lines.lineAt(problem.range().start());
            if (line == lastLine) {
                mismatched(causes, problem);
                continue;
            }
            if (followsFromLast(problem, line)) {
                continue;
            }
            YamlProblem cause = cause(problem, line);
            int causeLine = lines.lineAt(cause.range().start());
            if (causes.isEmpty() || lines.lineAt(causes.getLast().range().start()) != causeLine) {
                causes.add(cause);
            }
            last = problem;
            lastLine = line;
        }
        return causes;
    }

    /** {@code [a, b}}: the reader misses one bracket and stumbles over the other. */
    private static void mismatched(List<YamlProblem> causes, YamlProblem second) {
        YamlProblem first = causes.getLast();
        boolean bracket = second.kind() == Kind.UNEXPECTED_TEXT
                && (second.arguments().getFirst().equals("]") || second.arguments().getFirst().equals("}"));
        if (first.kind() == Kind.UNCLOSED_FLOW && bracket && first.arguments().size() == 1) {
            causes.set(causes.size() - 1, new YamlProblem(Kind.UNCLOSED_FLOW, second.range(),
                    List.of(first.arguments().getFirst(), second.arguments().getFirst())));
        }
    }

    /** Whether the lines from the last problem to this one were skipped, so that this one may vanish with that. */
    private boolean followsFromLast(YamlProblem problem, int line) {
        if (last == null || problem.kind() != Kind.BAD_INDENTATION && problem.kind() != Kind.UNEXPECTED_TEXT) {
            return false;
        }
        if (problem.kind() == Kind.UNEXPECTED_TEXT && (tree.document().root() instanceof YamlScalar)) {
            return last.kind() == Kind.UNEXPECTED_TEXT;
        }
        // Too far to the left is a mistake of its own; too far to the right may be all that hangs in the air.
        boolean tooFarLeft = problem.kind() == Kind.BAD_INDENTATION
                && Integer.parseInt(problem.arguments().getFirst()) < Integer.parseInt(problem.arguments().getLast());
        if (tooFarLeft) {
            return last.kind() == Kind.BAD_INDENTATION && last.arguments().equals(problem.arguments());
        }
        int least = lines.indentation(lastLine) + (last.kind() == Kind.BAD_INDENTATION ? 0 : 1);
        for (int i = lines.after(lastLine); i >= 0 && i < line; i = lines.after(i)) {
            if (lines.indentation(i) < least) {
                return false;
            }
        }
        return problem.kind() == Kind.BAD_INDENTATION && skipsLines(last.kind());
    }

    private static boolean skipsLines(Kind kind) {
        return switch (kind) {
            case BAD_INDENTATION, MISSING_COLON, ITEM_IN_MAPPING, TAB_INDENTATION, VALUE_AND_MAPPING_ON_LINE, UNCLOSED_FLOW,
                    UNCLOSED_QUOTE -> true;
            default -> false;
        };
    }

    private YamlProblem cause(YamlProblem problem, int line) {
        boolean behindText = problem.kind() == Kind.BAD_INDENTATION
                || problem.kind() == Kind.UNEXPECTED_TEXT && tree.document().root() instanceof YamlScalar;
        if (!behindText) {
            return problem;
        }
        Optional<YamlProblem> above = keyWithoutColon(line);
        if (above.isPresent()) {
            return above.get();
        }
        int previous = lines.before(line);
        if (problem.kind() == Kind.BAD_INDENTATION && isLoneChild(previous, line)) {
            return new YamlProblem(Kind.BAD_INDENTATION, lines.contentRange(previous), problem.arguments());
        }
        return problem;
    }

    /** The line above, if it was read as text though it would be a key but for its colon. */
    private Optional<YamlProblem> keyWithoutColon(int line) {
        int previous = lines.before(line);
        if (previous < 0 || lines.indentation(line) < lines.indentation(previous) || lines.isItem(previous)
                || lines.key(previous).isPresent()) {
            return Optional.empty();
        }
        YamlPlace place = tree.at(lines.contentRange(previous).start());
        if (!(place.node() instanceof YamlScalar scalar) || scalar.style() != ScalarStyle.PLAIN || scalar.isMissing()) {
            return Optional.empty();
        }
        int start = place.contentRange().start();
        int first = lines.lineAt(start);
        TextRange content = lines.contentRange(first);
        return content.start() != start ? Optional.empty()
                : Optional.of(new YamlProblem(Kind.MISSING_COLON, content, List.of(lines.text().substring(content))));
    }

    /** Whether a line stands alone with its indentation while those behind it agree on another: then it is the odd one. */
    private boolean isLoneChild(int previous, int line) {
        if (previous < 0) {
            return false;
        }
        int parent = lines.before(previous);
        int next = lines.after(line);
        int indentation = lines.indentation(line);
        return parent >= 0 && lines.opensBlock(parent) && next >= 0 && lines.indentation(next) == indentation
                && lines.indentation(previous) > indentation && indentation > lines.indentation(parent);
    }
}
