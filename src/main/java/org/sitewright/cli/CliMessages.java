package org.sitewright.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a command. */
final class CliMessages {
    private final ResourceBundle bundle;

    /** @param name of the bundle in this package */
    CliMessages(String name) {
        this.bundle = ResourceBundle.getBundle("org.sitewright.cli." + name, Locale.ROOT);
    }

    String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // As text, so that 1000 does not become 1,000.
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
