package org.sitewright.assist;

import java.util.List;
import java.util.Locale;

/** Which values must not be shown, since their names look as though they were secrets. */
final class Secrets {
    static final String MASK = "••••••••";

    private static final List<String> SIGNS = List.of("PASSWORD", "PASSWD", "TOKEN", "SECRET", "KEY", "CREDENTIAL");

    boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(upper::contains);
    }

    /** The value, or a mask in its place. */
    String shown(String name, String value) {
        return isSecret(name) ? MASK : value;
    }
}
