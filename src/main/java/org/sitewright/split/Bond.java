package org.sitewright.split;

import java.util.List;

/**
 * Services that cannot be parted.
 *
 * @param services at least two
 * @param reason   a sentence
 * @param place    what ties them, in the source
 */
public record Bond(List<String> services, String reason, Place place) {
    public Bond {
        services = List.copyOf(services);
    }
}
