package org.sitewright.assist;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;

/** The words of this package, from the bundle {@code messages}. */
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.assist.messages", Locale.ROOT);

    /** @throws java.util.MissingResourceException if there is no such message: a mistake in the program */
    String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // As text, so that 8086 does not become 8,086; but for one, which chooses between singular and plural.
            texts[i] = arguments[i] instanceof Integer count ? count : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }

    /** A message that there may be. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** The forms that a value may have: "list or map". */
    String forms(KeySpec spec) {
        return spec.forms().stream().filter(form -> form != Form.NULL)
                .map(form -> get("form." + form.name().toLowerCase(Locale.ROOT))).distinct()
                .collect(Collectors.joining(get("form.or")));
    }

    String countLines(int count) {
        return get("fold.lines", (Integer) count);
    }
}
