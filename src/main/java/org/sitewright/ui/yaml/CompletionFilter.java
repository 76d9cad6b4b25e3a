package org.sitewright.ui.yaml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which completions fit what was typed, the nearest first: what it is, what begins so, what has a word that begins so, what holds
 * it, and last what begins with its first letter and holds the others in order. Within each the order stays.
 */
final class CompletionFilter {
    private enum Nearness {
        EQUAL, BEGINS, WORD_BEGINS, HOLDS, LETTERS, NONE
    }

    private CompletionFilter() {
    }

    /** @param typed what stands where an item would be inserted, up to the caret */
    static List<CompletionItem> fitting(List<CompletionItem> items, Function<CompletionItem, String> typed) {
        Map<Nearness, List<CompletionItem>> found = new EnumMap<>(Nearness.class);
        for (CompletionItem item : items) {
            String words = bare(typed.apply(item)).toLowerCase(Locale.ROOT);
            String label = bare(item.label()).toLowerCase(Locale.ROOT);
            found.computeIfAbsent(nearness(words, label), _ -> new ArrayList<>()).add(item);
        }
        found.remove(Nearness.NONE);
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static Nearness nearness(String words, String label) {
        if (label.equals(words)) {
            return Nearness.EQUAL;
        }
        int at = indexOf(words, label);
        if (at >= 0) {
            return at == 0 ? Nearness.BEGINS : isWordStart(label, at) ? Nearness.WORD_BEGINS : Nearness.HOLDS;
        }
        return letters(words, label).isEmpty() ? Nearness.NONE : Nearness.LETTERS;
    }

    /** Where the letters of what was typed stand in a label, for showing them; empty if it does not fit. */
    static List<Integer> places(String typed, String label) {
        String words = bare(typed).toLowerCase(Locale.ROOT);
        String lower = label.toLowerCase(Locale.ROOT);
        int start = indexOf(words, lower);
        return start >= 0 ? IntStream.range(start, start + words.length()).boxed().toList()
                : letters(words, bare(lower)).stream().map(place -> place + lower.length() - bare(lower).length()).toList();
    }

    /** Where the words stand in a label: at the start of one of its words rather than within one; -1 for nowhere. */
    private static int indexOf(String words, String label) {
        for (int at = label.indexOf(words); at >= 0 && at < label.length(); at = label.indexOf(words, at + 1)) {
            if (isWordStart(label, at)) {
                return at;
            }
        }
        return label.indexOf(words);
    }

    private static boolean isWordStart(String label, int at) {
        return at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1));
    }

    /** The places of letters one after the other, the first of which begins the label; none if they are not all there. */
    private static List<Integer> letters(String words, String label) {
        if (words.isEmpty() || label.isEmpty() || label.charAt(0) != words.charAt(0)) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            at = label.indexOf(words.charAt(i), at);
            if (at < 0) {
                return List.of();
            }
            places.add(at++);
        }
        return places;
    }

    /** Without the quote that a value may begin with. */
    private static String bare(String words) {
        return words.startsWith("\"") || words.startsWith("'") ? words.substring(1) : words;
    }
}
