package org.sitewright.picture;

import java.util.List;

/**
 * A network that several rooms stand on.
 *
 * @param id    its real name
 * @param title its words, as "ocs-net network"
 * @param rooms ids of the {@link PictureGroup}s that are joined by it
 */
public record PictureNetwork(String id, String title, List<String> rooms) {
    public PictureNetwork {
        rooms = List.copyOf(rooms);
    }

    /** The network as ground. */
    PictureGroup ground() {
        return new PictureGroup(id, title, PictureGroup.Kind.NETWORK);
    }
}
