package org.sitewright.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the commands, from the bundle {@code messages}. */
final class CliWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.cli.messages", Locale.ROOT);

    String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // As text, so that 1000 does not become 1,000.
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
