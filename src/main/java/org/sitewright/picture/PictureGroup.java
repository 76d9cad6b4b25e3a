package org.sitewright.picture;

/**
 * Ground that services stand on.
 *
 * @param id    what nodes name as their group
 * @param title its words, as "default network"
 * @param kind  chooses its colours
 */
public record PictureGroup(String id, String title, Kind kind) {
    /** What a ground stands for. */
    public enum Kind {
        /** A network of the site. */
        NETWORK,
        /** The network of the machine itself. */
        HOST,
        /** No network at all. */
        NONE,
        /** A room: a compose file of a site that has several. */
        CUSTOM
    }
}
