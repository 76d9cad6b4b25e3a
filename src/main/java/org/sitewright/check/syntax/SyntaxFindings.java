package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlDocument;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlProblem.Kind;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;

/** All that is wrong with a file as a text of YAML, whatever its keys mean. */
public final class SyntaxFindings {
    private final YamlReader reader = new YamlReader();

    /** Reports what is found; ranges count from the start of the text. */
    public void check(ComposeFile file, Reporter reporter) {
        YamlTree tree = file.tree();
        checkProblems(tree, reporter);
        checkAliases(file.anchors(), tree.text(), reporter);
        checkDocuments(tree, reporter);
    }

    private void checkProblems(YamlTree tree, Reporter reporter) {
        boolean wideBlanks = tree.text().content().indexOf(TextLines.NO_BREAK_SPACE) >= 0;
        if (!wideBlanks && tree.problems().isEmpty()) {
            return;
        }
        TextLines lines = new TextLines(tree.text());
        YamlTree mended = wideBlanks ? withOrdinaryBlanks(tree, lines, reporter) : tree;
        List<YamlProblem> problems = mended.problems();
        List<TextRange> conflicts = new ConflictMarks(lines, reporter).report(problems);
        TabIndentation tabs = new TabIndentation(lines, reporter);
        tabs.report(problems);
        Explainer explainer = new Explainer(mended, lines, reporter);
        List<YamlProblem> others = problems.stream().filter(problem -> problem.kind() != Kind.CONFLICT_MARKER
                && conflicts.stream().noneMatch(conflict -> conflict.contains(problem.range()))).toList();
        for (YamlProblem cause : new Causes(mended, lines).of(others)) {
            if (cause.kind() != Kind.TAB_INDENTATION && !tabs.covers(cause.range().start())) {
                explainer.explain(cause);
            }
        }
    }

    /** The tree as it would be if ordinary blanks stood where lines are indented by no-break spaces; places stay the same. */
    private YamlTree withOrdinaryBlanks(YamlTree tree, TextLines lines, Reporter reporter) {
        StringBuilder mended = new NoBreakSpaces(tree, lines, reporter).report();
        return mended.isEmpty() ? tree : reader.read(SourceText.of(mended.toString()));
    }

    private static void checkAliases(YamlAnchors anchors, SourceText text, Reporter reporter) {
        for (YamlAnchors.Aliased aliased : anchors.unresolved()) {
            String name = aliased.alias().name();
            TextRange range = new TextRange(aliased.start(), aliased.start() + 1 + name.length());
            if (name.isEmpty()) {
                continue;
            }
            var later = anchors.resolve(name, Integer.MAX_VALUE);
            if (later.isPresent()) {
                reporter.report("unknown-alias", "later", Severity.ERROR, range, YamlPath.ROOT, name,
                        text.lineAt(later.get().start()) + 1);
                continue;
            }
            List<String> known = new ArrayList<>(anchors.names());
            known.removeIf(candidate -> anchors.resolve(candidate, aliased.start()).isEmpty());
            known.sort(null);
            new NearMiss().nearest(name, known).ifPresentOrElse(
                    near -> reporter.report("unknown-alias", "near", Severity.ERROR, range, YamlPath.ROOT, name, near)
                            .fix("rename", Pieces.replace(range, "*" + near), near),
                    () -> {
                        Reporter.Report report = reporter.report("unknown-alias", "", Severity.ERROR, range, YamlPath.ROOT, name);
                        // *.txt is no alias to whoever writes it.
                        if (!Character.isLetterOrDigit(name.charAt(0))) {
                            report.fix("quote", Pieces.replace(range, Pieces.quoted("*" + name)));
                        }
                    });
        }
    }

    private static void checkDocuments(YamlTree tree, Reporter reporter) {
        if (tree.documents().size() < 2) {
            return;
        }
        YamlDocument second = tree.documents().get(1);
        boolean empty = tree.documents().size() == 2 && second.root() instanceof YamlScalar scalar && scalar.isMissing();
        if (empty) {
            return;
        }
        SourceText text = tree.text();
        TextLines lines = new TextLines(text);
        int line = text.lineAt(second.base());
        int first = lines.hasContent(line) ? line : Math.max(line, lines.after(line));
        TextRange marker = lines.contentRange(first);
        Reporter.Report report = reporter.report("several-documents", "", Severity.INFO, marker, YamlPath.ROOT, first);
        if (text.substring(marker).equals("---") && tree.documents().size() == 2 && joinable(tree)) {
            report.fix("remove-marker", Pieces.delete(new TextRange(text.lineStart(first), text.lineEndWithBreak(first))));
        }
    }

    /** Whether both documents are mappings in lines, and no key stands in both. */
    private static boolean joinable(YamlTree tree) {
        return tree.documents().getFirst().root() instanceof YamlMapping first && !first.flow()
                && tree.documents().get(1).root() instanceof YamlMapping second && !second.flow()
                && first.indent() == second.indent()
                && second.entries().stream().map(YamlEntry::keyText).noneMatch(key -> first.entry(key).isPresent());
    }
}
