package org.sitewright.road;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address, taken apart.
 *
 * @param scheme in small letters, such as {@code ws}; empty if none is written
 * @param host   in small letters, without brackets
 * @param port   1 to 65535, the scheme's usual one where none is written; 0 if it cannot be told
 * @param path   with its first slash; empty if none is written
 */
record Url(String text, String scheme, String host, int port, String path) {
    private static final Pattern FORM = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/@\\s]*@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9_][A-Za-z0-9_.-]*)(?::(\\d{1,5}))?(/[^\\s?#]*)?(?:[?#]\\S*)?");
    private static final Pattern USER = Pattern.compile("://[^/@\\s]*@");
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    static Optional<Url> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
        String host = matcher.group(2).toLowerCase(Locale.ROOT);
        int port = matcher.group(3) == null ? usualPort(scheme) : Integer.parseInt(matcher.group(3));
        return port > 65535 ? Optional.empty() : Optional.of(new Url(text, scheme, host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                port, matcher.group(4) == null ? "" : matcher.group(4)));
    }

    /** An address to show: user and password in it are covered. */
    static String shown(String text) {
        return text.indexOf('@') < 0 ? text : USER.matcher(text).replaceFirst("://•••@");
    }

    private static int usualPort(String scheme) {
        return switch (scheme) {
            case "ws", "http" -> 80;
            case "wss", "https" -> 443;
            default -> 0;
        };
    }

    /** Whether the host is the machine, or the container, that asks. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.equals("0.0.0.0") || host.startsWith("127.") && V4.matcher(host).matches();
    }

    /** Whether the host is a number rather than a name. */
    boolean isNumeric() {
        return V4.matcher(host).matches() || host.indexOf(':') >= 0;
    }

    /** The same place under another scheme and path, as agents and clients of one crossbar need it. */
    String as(String otherScheme, String otherPath) {
        return otherScheme + "://" + authority() + otherPath;
    }

    /** Host and port. */
    String authority() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == 0 ? shown : shown + ":" + port;
    }
}
