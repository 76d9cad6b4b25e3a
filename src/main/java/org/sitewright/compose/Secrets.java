package org.sitewright.compose;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells environment entries and variables whose values should not be read over somebody's shoulder. */
public final class Secrets {
    /** What stands in a value's place. */
    public static final String MASK = "••••••••";

    private static final Pattern NAME = Pattern.compile(
            ".*(PASSWORD|PASSWD|PASSPHRASE|TOKEN|SECRET|CREDENTIAL|APIKEY).*|(.*_)?(KEYS?|PASS|PWD)(_.*)?");
    private static final Pattern VARIABLE_ALONE = Pattern.compile("\\$\\w+|\\$\\{[^}:?+-]*}");

    /** Whether a name looks as though its value were a secret; the path of a file with the secret is none. */
    public boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return NAME.matcher(upper).matches() && !upper.endsWith("_FILE");
    }

    /** Whether the value of an entry is to be covered; a reference to a variable says nothing. */
    public boolean isSecret(String name, String value) {
        return !value.isEmpty() && isSecret(name) && !VARIABLE_ALONE.matcher(value).matches();
    }

    /** The value, or the mask in its place. */
    public String shown(String name, String value) {
        return isSecret(name, value) ? MASK : value;
    }
}
