package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.sitewright.words.Words;

/** Says many numbers of lines in few words. */
final class Stretches {
    private static final int MOST_SAID = 4;

    private Stretches() {}

    /** "lines 2–3, 6–16 and 20"; after four stretches the rest is counted. @param lines 0 for the first */
    static String say(Words words, SortedSet<Integer> lines) {
        List<int[]> stretches = new ArrayList<>();
        for (int line : lines) {
            if (!stretches.isEmpty() && stretches.getLast()[1] == line - 1) {
                stretches.getLast()[1] = line;
            } else {
                stretches.add(new int[] {line, line});
            }
        }
        List<String> said = new ArrayList<>(stretches.stream().limit(stretches.size() > MOST_SAID ? MOST_SAID - 1 : MOST_SAID)
                .map(each -> each[0] == each[1] ? String.valueOf(each[0] + 1) : (each[0] + 1) + "\u2013" + (each[1] + 1)).toList());
        if (stretches.size() > MOST_SAID) {
            said.add(words.of("origin.more", stretches.size() - MOST_SAID + 1));
        }
        String head = String.join(", ", said.subList(0, said.size() - 1));
        return head.isEmpty() ? said.getFirst() : words.of("origin.and", head, said.getLast());
    }
}
