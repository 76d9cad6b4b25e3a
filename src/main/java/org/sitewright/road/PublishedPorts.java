package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published ports of a site's services, to be found by the machine's port. */
final class PublishedPorts {
    private final Map<Integer, List<Publication>> single = new HashMap<>();
    private final List<Publication> ranges = new ArrayList<>();

    /** Those without a port of the machine cannot be asked for. */
    void add(Publication published) {
        published.host().ifPresent(range -> {
            if (range.first() == range.last()) {
                single.computeIfAbsent(range.first(), _ -> new ArrayList<>(1)).add(published);
            } else {
                ranges.add(published);
            }
        });
    }

    /** Those that have a port of the machine. */
    List<Publication> at(int port) {
        List<Publication> found = new ArrayList<>(single.getOrDefault(port, List.of()));
        ranges.stream().filter(each -> each.has(port)).forEach(found::add);
        return found;
    }
}
