package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;

/** How deep one step of indentation is in a file. */
final class IndentStep {
    private static final int USUAL = 2;
    private static final int DEEPEST = 8;
    private static final int LINES = 2000;

    private IndentStep() {
    }

    /** The step that most lines take that go deeper than the line before; 2 for a file that has none. */
    static int of(SourceText text) {
        int[] seen = new int[DEEPEST + 1];
        int before = 0;
        for (int line = 0; line < Math.min(text.lineCount(), LINES); line++) {
            String words = text.line(line);
            int indent = YamlHighlighter.indentOf(words);
            if (indent == words.length() || words.charAt(indent) == '#' || words.indexOf('\t') >= 0) {
                continue;
            }
            int step = indent - before;
            if (step > 0 && step <= DEEPEST) {
                seen[step]++;
            }
            before = indent;
        }
        int best = USUAL;
        for (int step = 1; step <= DEEPEST; step++) {
            if (seen[step] > seen[best]) {
                best = step;
            }
        }
        return best;
    }
}
