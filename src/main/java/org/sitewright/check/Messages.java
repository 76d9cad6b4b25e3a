package org.sitewright.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the findings, from the bundle {@code messages}. */
final class Messages {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.check.messages", Locale.ROOT);

    /** @throws java.util.MissingResourceException if there is no such message: a mistake in a rule */
    String message(String rule, String variant, Object... arguments) {
        return format(rule + (variant.isEmpty() ? "" : "." + variant) + ".message", arguments);
    }

    boolean hasMessage(String rule, String variant) {
        return bundle.containsKey(rule + "." + variant + ".message");
    }

    String fix(String rule, String name, Object... arguments) {
        return format(rule + ".fix." + name, arguments);
    }

    private String format(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // As text, so that 8086 does not become 8,086.
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
