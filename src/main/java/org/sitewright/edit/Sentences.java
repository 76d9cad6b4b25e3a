package org.sitewright.edit;

import java.util.List;
import org.sitewright.words.Words;

/** The words of this package. */
final class Sentences {
    /** So many names are said one by one. */
    private static final int MOST_NAMES = 8;

    private final Words words = new Words("edit.messages");

    String say(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    EditException refusal(String key, Object... arguments) {
        return new EditException(say(key, arguments));
    }

    /** Names in a row, with "and" before the last. */
    String names(List<String> names) {
        if (names.isEmpty()) {
            return say("names.none");
        }
        if (names.size() == 1) {
            return names.getFirst();
        }
        int said = names.size() > MOST_NAMES ? MOST_NAMES : names.size() - 1;
        String first = String.join(", ", names.subList(0, said));
        return names.size() > MOST_NAMES ? say("names.more", first, names.size() - said) : say("names.last", first, names.getLast());
    }
}
