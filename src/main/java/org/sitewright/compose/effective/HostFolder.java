package org.sitewright.compose.effective;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A folder of the host from which relative paths count. Nothing is asked of a disk: {@code ..} takes a name away, as Compose
 * does it, even where that name is a symbolic link.
 *
 * @param path absolute; a backslash separates like a slash where the path begins with a drive
 */
public record HostFolder(String path) {
    public HostFolder {
        path = normal(path);
    }

    /**
     * The absolute form of a path that Compose takes relative to this folder. What begins with {@code ~} stays: whose home it
     * is, is known only where Compose runs.
     */
    public Value.HostPath resolve(String relative) {
        boolean home = relative.startsWith("~");
        return new Value.HostPath(home || isAbsolute(relative) ? normal(relative) : normal(path + "/" + relative));
    }

    /** The folder at a path that counts from this one. */
    public HostFolder folder(String relative) {
        return new HostFolder(resolve(relative).path());
    }

    /** The folder that holds what stands at an absolute path. */
    public static HostFolder parentOf(String path) {
        return new HostFolder(normal(path + "/.."));
    }

    /** Its last name; empty for the root. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\\\") || hasDrive(path);
    }

    private static boolean hasDrive(String path) {
        return path.length() > 2 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':'
                && (path.charAt(2) == '\\' || path.charAt(2) == '/');
    }

    private static String normal(String path) {
        String slashed = hasDrive(path) || path.startsWith("\\\\") ? path.replace('\\', '/') : path;
        Deque<String> names = new ArrayDeque<>();
        for (String name : slashed.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return slashed.startsWith("/") ? "/" + joined : joined;
    }
}
