package org.sitewright.ui.yaml;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of this package that a user reads. */
final class Messages {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.ui.yaml.messages");

    String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(values);
    }
}
