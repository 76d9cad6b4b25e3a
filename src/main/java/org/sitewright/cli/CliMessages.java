package org.sitewright.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command {@code edit}. */
final class CliMessages {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.cli.edit", Locale.ROOT);

    String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
