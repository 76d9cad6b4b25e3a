package org.sitewright.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.SourceText;

/**
 * The difference of two texts as {@code patch} and {@code git apply} read it. A last line without a line break is marked as such;
 * a CR before the line break belongs to the line.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_BREAK = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** @return with LF behind each line; empty if the texts are equal */
    static String of(String name, SourceText before, SourceText after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        String bare = name.replaceFirst("^(\\./|/)+", "");
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("a/" + bare, "b/" + bare, old, DiffUtils.diff(old, now), CONTEXT);
        StringBuilder text = new StringBuilder();
        diff.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The difference of a file that there is not yet. */
    static String ofNew(String name, SourceText text) {
        List<String> lines = lines(text);
        StringBuilder diff = new StringBuilder("--- /dev/null\n+++ b/" + name + "\n");
        if (!lines.isEmpty()) {
            diff.append("@@ -0,0 +1").append(lines.size() == 1 ? "" : "," + lines.size()).append(" @@\n");
            lines.forEach(line -> diff.append('+').append(line).append('\n'));
        }
        return diff.toString();
    }

    private static List<String> lines(SourceText source) {
        String text = (source.hasByteOrderMark() ? "\uFEFF" : "") + source.content();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_BREAK);
        }
        return lines;
    }
}
