package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;

/** The consequences of a plan in the order and the groups in which they are shown. */
final class Consequences {
    /** From so many on, like ones can be shown together and the list can be filtered. */
    static final int MANY = 10;
    private static final int ALIKE = 4;
    private static final List<Effect> URGENCY = List.of(Effect.BY_HAND, Effect.KEEPS_DATA, Effect.MOVES_FILES, Effect.CHANGES_LINE,
            Effect.COPIES, Effect.NOTHING);

    /**
     * Consequences that are decided together.
     *
     * @param kind  the first part of their ids; empty where one stands for itself
     * @param items at least one
     */
    record Batch(String kind, List<Consequence> items) {
        boolean isSingle() {
            return kind.isEmpty();
        }

        /** Stays the same as long as the batch is about the same. */
        String key() {
            return isSingle() ? items.getFirst().id() : kind + optionIds(items.getFirst()) + "*";
        }

        List<String> ids() {
            return items.stream().map(Consequence::id).toList();
        }
    }

    private Consequences() {}

    static String kind(Consequence consequence) {
        int colon = consequence.id().indexOf(':');
        return colon < 0 ? consequence.id() : consequence.id().substring(0, colon);
    }

    private static List<String> optionIds(Consequence consequence) {
        return consequence.choices().stream().map(Choice::id).toList();
    }

    /**
     * In the order of the text while there are few. Of many, those that ask most of the user come first, and those of one
     * kind with the same options become one.
     *
     * @param words what the user looks for, in any case of letters; empty for all
     */
    static List<Batch> batches(List<Consequence> all, List<Effect> effects, String words) {
        List<Consequence> wanted = all.stream().filter(each -> effects.contains(each.effect())).filter(each -> mentions(each, words)).toList();
        if (all.size() <= MANY) {
            return wanted.stream().map(each -> new Batch("", List.of(each))).toList();
        }
        Map<String, List<Consequence>> alike = new LinkedHashMap<>();
        wanted.stream().sorted(java.util.Comparator.comparingInt(each -> URGENCY.indexOf(each.effect())))
                .forEach(each -> alike.computeIfAbsent(kind(each) + optionIds(each), key -> new ArrayList<>()).add(each));
        List<Batch> batches = new ArrayList<>();
        for (List<Consequence> group : alike.values()) {
            if (group.size() >= ALIKE && words.isBlank()) {
                batches.add(new Batch(kind(group.getFirst()), group));
            } else {
                group.forEach(each -> batches.add(new Batch("", List.of(each))));
            }
        }
        return batches;
    }

    private static boolean mentions(Consequence consequence, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || (consequence.title() + ' ' + consequence.reason() + ' ' + consequence.id()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
