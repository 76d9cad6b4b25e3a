package org.sitewright.road;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of a site's services, to tell which roads must be followed again. */
final class Changes {
    private final Neighbourhood before;
    private final Neighbourhood now;
    private final Set<String> names = new HashSet<>();
    private final List<Publication> publications = new ArrayList<>();
    private final Map<Reads.Whole, Boolean> wholes = new EnumMap<>(Reads.Whole.class);
    private final Map<Reads, Boolean> kept = new IdentityHashMap<>();
    private boolean none = true;
    /** Whether services have changed places: of several that answer, the first one counts. */
    private boolean moved;

    Changes(Neighbourhood before, Neighbourhood now) {
        this.before = before;
        this.now = now;
        int i = 0;
        int j = 0;
        List<Located> old = before.all();
        List<Located> all = now.all();
        while (i < old.size() || j < all.size()) {
            if (i < old.size() && j < all.size() && old.get(i) == all.get(j)) {
                i++;
                j++;
            } else if (i < old.size() && !now.has(old.get(i))) {
                add(old.get(i++));
            } else if (j < all.size() && !before.has(all.get(j))) {
                add(all.get(j++));
            } else {
                moved = true;
                return;
            }
        }
    }

    private void add(Located changed) {
        none = false;
        names.addAll(changed.calls());
        publications.addAll(changed.publications());
    }

    /** Whether the same would be answered to the same questions. */
    boolean keep(Reads reads) {
        return !moved && (none || kept.computeIfAbsent(reads, each -> Collections.disjoint(each.names(), names)
                && each.ports().stream().noneMatch(port -> publications.stream().anyMatch(published -> published.has(port)))
                && each.wholes().stream().allMatch(this::isSame)));
    }

    private boolean isSame(Reads.Whole whole) {
        return wholes.computeIfAbsent(whole, each -> before.whole(each).equals(now.whole(each)));
    }
}
