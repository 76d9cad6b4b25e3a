package org.sitewright.split.lines;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paths that are meant from the folder of the compose file, and what they are from a folder below it. */
public final class Relative {
    private static final Pattern ELSEWHERE = Pattern.compile("/.*|~.*|[A-Za-z]:[\\\\/].*|\\\\\\\\.*|[A-Za-z][A-Za-z0-9+.-]*://.*|[^/@]+@[^/]+:.*"
            + "|github\\.com/.*|service:.*|docker-image:.*|target:.*|oci-layout:.*");

    private Relative() {
    }

    /** Whether a path is meant from the folder: neither absolute, nor from the user's home, nor an address. */
    public static boolean is(String path) {
        return !path.isEmpty() && !path.startsWith("$") && !ELSEWHERE.matcher(path).matches();
    }

    /** The same file as seen from a folder below. */
    public static String fromBelow(String path) {
        String plain = path;
        while (plain.startsWith("./") || plain.startsWith(".//")) {
            plain = plain.substring(2).replaceFirst("^/+", "");
        }
        if (plain.equals(".") || plain.isEmpty()) {
            return path.endsWith("/") ? "../" : "..";
        }
        return "../" + plain;
    }

    /** A path without {@code .}, {@code ..} and slashes at its end, as Compose puts it together; empty if it leads out of the folder. */
    public static Optional<String> inside(String path) {
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
