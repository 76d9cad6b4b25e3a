package org.sitewright.ui.inspector;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells environment entries whose values should not be read over somebody's shoulder. */
final class Secrets {
    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(PASSWORD|PASSWD|PASSPHRASE|TOKEN|SECRET|CREDENTIAL|APIKEY).*|(.*_)?(KEY|PASS|PWD)");
    private static final Pattern VARIABLE_ALONE = Pattern.compile("\\$\\w+|\\$\\{[^}:?+-]*}");

    /** Whether the value of an entry is to be covered. A reference to a variable says nothing, nor does the path of a file. */
    boolean isSecret(String key, String value) {
        String name = key.toUpperCase(Locale.ROOT);
        return !value.isEmpty() && SECRET_NAME.matcher(name).matches() && !name.endsWith("_FILE")
                && !VARIABLE_ALONE.matcher(value).matches();
    }
}
