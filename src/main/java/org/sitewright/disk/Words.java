package org.sitewright.disk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.disk.messages");

    /** The sentence of a key with its places filled in; an unknown key is an error of the program. */
    String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            // As text, or MessageFormat would group the digits of a number.
            texts[i] = values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
