package org.sitewright.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a view, from its bundle. Arguments are put in as text, so that 8086 does not become 8,086. */
public final class Words {
    private final ResourceBundle bundle;

    /** @param view the package below {@code ui}, such as {@code shell} */
    public Words(String view) {
        this.bundle = ResourceBundle.getBundle("org.sitewright.ui." + view + ".messages", Locale.ROOT);
    }

    /** @throws java.util.MissingResourceException if there is no such text: a mistake in the view */
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern.indexOf('\'') >= 0 ? pattern.replace("''", "'") : pattern;
        }
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof Number ? arguments[i] : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
