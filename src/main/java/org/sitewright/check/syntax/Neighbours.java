package org.sitewright.check.syntax;

import java.util.ArrayList;
import java.util.List;

/** Says how deep a line was probably meant to be indented, from the lines around it. */
final class Neighbours {
    private static final int STEP = 2;

    private final TextLines lines;

    Neighbours(TextLines lines) {
        this.lines = lines;
    }

    /** The indentation that the line should have; its own where nothing speaks against that. */
    int indentation(int line) {
        int own = lines.indentation(line);
        int previous = lines.before(line);
        if (previous >= 0 && isText(line) && isText(previous)) {
            return lines.indentation(previous);
        }
        int best = own;
        int least = Integer.MAX_VALUE;
        for (int candidate : candidates(line)) {
            int rank = rank(candidate, own, line);
            if (candidate != own && rank < least) {
                least = rank;
                best = candidate;
            }
        }
        return best;
    }

    /** Whether the line is neither key nor entry, as the lines of a longer text are. */
    private boolean isText(int line) {
        return lines.key(line).isEmpty() && !lines.isItem(line);
    }

    /** The nearer the better; of two equally near ones that of lines of the same kind, else the deeper. */
    private int rank(int candidate, int own, int line) {
        int distance = Math.abs(candidate - own);
        boolean sameKind = hasLineOf(candidate, line);
        return distance * 4 + (sameKind ? 0 : 2) + (candidate < own ? 1 : 0);
    }

    /** Whether the nearest line above with that indentation is an entry of a list if and only if this one is. */
    private boolean hasLineOf(int indentation, int line) {
        int i = lines.before(line);
        while (i >= 0 && lines.indentation(i) > indentation) {
            i = lines.before(i);
        }
        return i >= 0 && lines.indentation(i) == indentation && lines.isItem(i) == lines.isItem(line);
    }

    private List<Integer> candidates(int line) {
        List<Integer> candidates = new ArrayList<>();
        int previous = lines.before(line);
        int next = lines.after(line);
        int own = lines.indentation(line);
        int children = lines.opensBlock(line) && next >= 0 && lines.indentation(next) > own ? lines.indentation(next) : Integer.MAX_VALUE;
        int least = 0;
        if (previous >= 0 && lines.opensBlock(previous)) {
            least = own > lines.indentation(previous) ? lines.indentation(previous) + 1 : 0;
            candidates.add(lines.indentation(previous) + STEP);
        }
        for (int i = previous; i >= 0; i = lines.parent(i)) {
            candidates.add(lines.indentation(i));
        }
        if (next >= 0 && children == Integer.MAX_VALUE) {
            candidates.add(lines.indentation(next));
            least = Math.min(least, lines.indentation(next));
        }
        int shallowest = least;
        candidates.removeIf(candidate -> candidate >= children || candidate < shallowest);
        return candidates;
    }
}
