package org.sitewright.session;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sitewright.text.SourceText;

/** Which lines of a text differ from another text. */
public final class ChangedLines {
    private ChangedLines() {}

    /**
     * The lines of {@code now} that are not in {@code before}, 0 for the first. Where lines are only gone, the line behind
     * them counts.
     */
    public static Set<Integer> of(SourceText before, SourceText now) {
        int shorter = Math.min(before.lineCount(), now.lineCount());
        int head = 0;
        while (head < shorter && sameLine(before, head, now, head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && sameLine(before, before.lineCount() - 1 - tail, now, now.lineCount() - 1 - tail)) {
            tail++;
        }
        List<String> old = lines(before, head, before.lineCount() - tail);
        List<String> fresh = lines(now, head, now.lineCount() - tail);
        Set<Integer> changed = new HashSet<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int start = head + delta.getTarget().getPosition();
            int size = Math.max(1, delta.getTarget().size());
            IntStream.range(start, Math.min(now.lineCount(), start + size)).forEach(changed::add);
        }
        return changed;
    }

    private static boolean sameLine(SourceText a, int lineOfA, SourceText b, int lineOfB) {
        int length = a.lineEndWithBreak(lineOfA) - a.lineStart(lineOfA);
        return length == b.lineEndWithBreak(lineOfB) - b.lineStart(lineOfB)
                && a.content().regionMatches(a.lineStart(lineOfA), b.content(), b.lineStart(lineOfB), length);
    }

    private static List<String> lines(SourceText text, int from, int to) {
        return IntStream.range(from, to).mapToObj(line -> text.content().substring(text.lineStart(line), text.lineEndWithBreak(line))).toList();
    }
}
