package org.sitewright.picture;

/**
 * A short fact about a service, shown as a rounded label on its node.
 *
 * @param kind what the fact is about; it decides glyph and colour
 * @param text the words; for {@link Kind#VOLUME} the volume's name and nothing else, since it chooses the colour
 */
public record Chip(Kind kind, String text) {
    /** What a chip is about. */
    public enum Kind {
        /** A published or exposed port, as "127.0.0.1:8001→8001". */
        PORT,
        /** Bind mounts, as "2 mounts". */
        MOUNT,
        /** A named volume. */
        VOLUME,
        /** The instance of an agent. */
        INSTANCE,
        /** A further network that the service is on. */
        NETWORK,
        /** Anything else. */
        NOTE
    }

    public static Chip port(String text) {
        return new Chip(Kind.PORT, text);
    }

    public static Chip mounts(String text) {
        return new Chip(Kind.MOUNT, text);
    }

    public static Chip volume(String name) {
        return new Chip(Kind.VOLUME, name);
    }

    public static Chip instance(String id) {
        return new Chip(Kind.INSTANCE, id);
    }

    public static Chip network(String name) {
        return new Chip(Kind.NETWORK, name);
    }

    public static Chip note(String text) {
        return new Chip(Kind.NOTE, text);
    }
}
