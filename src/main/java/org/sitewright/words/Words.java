package org.sitewright.words;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The texts of one resource bundle. Each is a pattern of {@link MessageFormat}, with arguments or without: an apostrophe is
 * written twice. Arguments are put in as text, so that 8086 does not become 8,086, also within the choices that a pattern has
 * between words, as in {@code {0,choice,1#one line|1<{0} lines}}: numbers look the same everywhere. May be used by several threads.
 */
public final class Words {
    /** Stands for the first argument in a template, the next character for the second, and so on: for private use in Unicode. */
    private static final char FIRST_ARGUMENT = '\uE000';
    private static final int MOST_ARGUMENTS = 10;

    private final ResourceBundle bundle;
    /** To take a pattern apart costs more than all else in a text, and the rules report thousands with each key. */
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    /**
     * The texts of a bundle.
     *
     * @param bundle its name below {@code org.sitewright}, such as {@code ui.shell.messages}
     * @throws java.util.MissingResourceException if there is no such bundle: a mistake in the program
     */
    public Words(String bundle) {
        this.bundle = ResourceBundle.getBundle("org.sitewright." + bundle, Locale.ROOT);
    }

    /**
     * A text, its arguments put in.
     *
     * @throws java.util.MissingResourceException if there is no such text: a mistake in the program
     */
    public String of(String key, Object... arguments) {
        String known = templates.get(key);
        if (known != null) {
            return fill(known, arguments);
        }
        MessageFormat format = new MessageFormat(bundle.getString(key), Locale.ROOT);
        Format[] own = format.getFormatsByArgumentIndex();
        if (Stream.of(own).noneMatch(Objects::nonNull)) {
            String template = template(format);
            templates.put(key, template);
            return fill(template, arguments);
        }
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            if (i < own.length && own[i] instanceof ChoiceFormat choice) {
                values[i] = fill(template(new MessageFormat(choice.format(arguments[i]), Locale.ROOT)), arguments);
                format.setFormatByArgumentIndex(i, null);
            } else {
                values[i] = i < own.length && own[i] != null ? arguments[i] : String.valueOf(arguments[i]);
            }
        }
        return format.format(values);
    }

    /** A text that there may be. */
    public Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(of(key, arguments)) : Optional.empty();
    }

    private static String template(MessageFormat format) {
        Object[] places = new Object[MOST_ARGUMENTS];
        for (int i = 0; i < places.length; i++) {
            places[i] = String.valueOf((char) (FIRST_ARGUMENT + i));
        }
        return format.format(places);
    }

    private static String fill(String template, Object[] arguments) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int argument = c - FIRST_ARGUMENT;
            if (argument < 0 || argument >= MOST_ARGUMENTS) {
                text.append(c);
            } else if (argument < arguments.length) {
                text.append(arguments[argument]);
            } else {
                text.append('{').append(argument).append('}');
            }
        }
        return text.toString();
    }
}
