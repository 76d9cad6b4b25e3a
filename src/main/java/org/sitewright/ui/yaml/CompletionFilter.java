package org.sitewright.ui.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Which completions fit what was typed: those that begin so, then those that hold its letters in order. */
final class CompletionFilter {
    private CompletionFilter() {
    }

    /** @param typed what stands where an item would be inserted, up to the caret */
    static List<CompletionItem> fitting(List<CompletionItem> items, Function<CompletionItem, String> typed) {
        List<CompletionItem> exact = new ArrayList<>();
        List<CompletionItem> begins = new ArrayList<>();
        List<CompletionItem> holds = new ArrayList<>();
        for (CompletionItem item : items) {
            String words = bare(typed.apply(item)).toLowerCase(Locale.ROOT);
            String label = bare(item.label()).toLowerCase(Locale.ROOT);
            if (label.equals(words)) {
                exact.add(item);
            } else if (label.startsWith(words)) {
                begins.add(item);
            } else if (isSubsequence(words, label)) {
                holds.add(item);
            }
        }
        exact.addAll(begins);
        exact.addAll(holds);
        return exact;
    }

    /** Where the letters of what was typed stand in a label, for showing them; empty if they are not all there. */
    static List<Integer> places(String typed, String label) {
        String words = bare(typed).toLowerCase(Locale.ROOT);
        String lower = label.toLowerCase(Locale.ROOT);
        List<Integer> places = new ArrayList<>();
        int start = lower.indexOf(words);
        if (start == 0 || start > 0 && lower.startsWith(words, start)) {
            for (int i = 0; i < words.length(); i++) {
                places.add(start + i);
            }
            return places;
        }
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            at = lower.indexOf(words.charAt(i), at);
            if (at < 0) {
                return List.of();
            }
            places.add(at++);
        }
        return places;
    }

    private static boolean isSubsequence(String words, String label) {
        int at = 0;
        for (int i = 0; i < label.length() && at < words.length(); i++) {
            if (label.charAt(i) == words.charAt(at)) {
                at++;
            }
        }
        return at == words.length();
    }

    /** Without the quote that a value may begin with. */
    private static String bare(String words) {
        return words.startsWith("\"") || words.startsWith("'") ? words.substring(1) : words;
    }
}
