package org.sitewright.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.words.Words;

/** Reads choices as they are typed, and holds them against a plan. */
final class ChoiceCheck {
    private final Words words;

    ChoiceCheck(Words words) {
        this.words = words;
    }

    /** The last {@code =} parts: the id of a consequence may hold one. */
    String[] pair(String text, String key) throws UsageException {
        int at = text.lastIndexOf('=');
        if (at < 0) {
            throw new UsageException(words.of(key, text));
        }
        return new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    /** A choice that was typed wrong must not be passed over: the plan would be another than its reader thinks. */
    Optional<String> wrong(Map<String, String> choices, List<Consequence> consequences) {
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            Optional<Consequence> consequence = consequences.stream().filter(each -> each.id().equals(choice.getKey())).findFirst();
            if (consequence.isEmpty()) {
                return Optional.of(words.of("split.no-consequence", choice.getKey(),
                        names(consequences.stream().filter(Consequence::hasChoice).map(Consequence::id).toList())));
            }
            List<String> options = consequence.get().choices().stream().map(Choice::id).toList();
            if (!options.contains(choice.getValue())) {
                return Optional.of(words.of("split.no-option", choice.getKey(), choice.getValue(), names(options)));
            }
        }
        return Optional.empty();
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
