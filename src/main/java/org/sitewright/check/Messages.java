package org.sitewright.check;

import org.sitewright.words.Words;

/** The words of the findings, from the bundle {@code messages}. */
final class Messages {
    private final Words words = new Words("check.messages");

    /** @throws java.util.MissingResourceException if there is no such message: a mistake in a rule */
    String message(String rule, String variant, Object... arguments) {
        return words.of(rule + (variant.isEmpty() ? "" : "." + variant) + ".message", arguments);
    }

    String fix(String rule, String name, Object... arguments) {
        return words.of(rule + ".fix." + name, arguments);
    }
}
