package org.sitewright.compose.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody meant who wrote another one. A name is the nearer, in this order: the more it is the same but for
 * capitals and {@code - _ .} or blanks; but for a plural's {@code s}; the fewer letters are added, left out, changed or swapped
 * with a neighbour (Damerau and Levenshtein, no stretch changed twice); and last, if the written name of at least three letters
 * is its beginning.
 */
public final class NearMiss {
    private static final int LONGEST = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int FAR = Integer.MAX_VALUE;
    private static final int SAME_BUT_FOR_SIGNS = 0;
    private static final int SAME_BUT_FOR_PLURAL = 1;
    private static final int LETTERS = 2;
    private static final int BEGINNING = 1000;

    /**
     * The candidate that was probably meant.
     *
     * @param written    what stands there; not one of the candidates
     * @param candidates of several that are equally near, the first is taken
     * @return empty when none is near enough
     */
    public Optional<String> nearest(String written, Collection<String> candidates) {
        String meant = bare(written);
        if (meant.isEmpty() || meant.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = FAR;
        for (String candidate : candidates) {
            int rank = rank(meant, bare(candidate));
            if (rank < least) {
                least = rank;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static int rank(String written, String candidate) {
        if (written.equals(candidate)) {
            return SAME_BUT_FOR_SIGNS;
        }
        if (written.equals(candidate + "s") || candidate.equals(written + "s")) {
            return SAME_BUT_FOR_PLURAL;
        }
        int bound = bound(Math.min(written.length(), candidate.length()));
        if (Math.abs(written.length() - candidate.length()) <= bound) {
            int distance = distance(written, candidate);
            if (distance <= bound) {
                return LETTERS + distance;
            }
        }
        return written.length() >= SHORTEST_BEGINNING && candidate.startsWith(written) ? BEGINNING : FAR;
    }

    /** How many letters may differ: 0 of up to 2, 1 of up to 5, 2 of up to 9, else 3. */
    private static int bound(int length) {
        if (length <= 2) {
            return 0;
        }
        if (length <= 5) {
            return 1;
        }
        return length <= 9 ? 2 : 3;
    }

    private static String bare(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '-' && c != '_' && c != '.' && c != ' ') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Letters added, left out, changed or swapped with a neighbour. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
