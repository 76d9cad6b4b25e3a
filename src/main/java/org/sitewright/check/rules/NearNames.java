package org.sitewright.check.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.schema.NearMiss;

/**
 * Finds the names that were meant, during one check. Each comparison costs, so that their number is bounded: in a huge file full
 * of wrong names the first ones get a proposal, and the others do without.
 */
final class NearNames {
    private static final int MOST_COMPARED = 30_000;

    private final NearMiss nearMiss = new NearMiss();
    private final Collection<String> names;
    private final Map<String, Optional<String>> known = new HashMap<>(0);
    private int compared;

    NearNames(Collection<String> names) {
        this.names = names;
    }

    /** The name that was probably meant. */
    Optional<String> nearest(String written) {
        Optional<String> before = known.get(written);
        if (before != null) {
            return before;
        }
        if (compared > MOST_COMPARED) {
            return Optional.empty();
        }
        compared += names.size();
        Optional<String> nearest = nearMiss.nearest(written, names);
        known.put(written, nearest);
        return nearest;
    }
}
