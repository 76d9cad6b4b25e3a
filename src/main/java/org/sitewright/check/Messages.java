package org.sitewright.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the findings, from the bundle {@code messages}. */
final class Messages {
    /** Stands for the first argument in a template, the next character for the second, and so on: for private use in Unicode. */
    private static final char FIRST_ARGUMENT = '\uE000';
    private static final int MOST_ARGUMENTS = 10;

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.check.messages", Locale.ROOT);
    /** To take a pattern apart costs more than all else in a finding, and the rules report thousands with each key. */
    private final Map<String, String> templates = new ConcurrentHashMap<>();

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
        String template = templates.computeIfAbsent(key, this::template);
        StringBuilder text = new StringBuilder(template.length() + 32);
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int argument = c - FIRST_ARGUMENT;
            if (argument >= 0 && argument < arguments.length) {
                // As text, so that 8086 does not become 8,086.
                text.append(arguments[argument]);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private String template(String key) {
        Object[] places = new Object[MOST_ARGUMENTS];
        for (int i = 0; i < places.length; i++) {
            places[i] = String.valueOf((char) (FIRST_ARGUMENT + i));
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(places);
    }
}
