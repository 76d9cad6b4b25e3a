package org.sitewright.split;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the user wants of a join.
 *
 * @param choices by a consequence's id the id of the choice; where there is none, the proposed one is taken
 */
public record JoinRequest(Map<String, String> choices) {
    /** All as proposed. */
    public static final JoinRequest PROPOSED = new JoinRequest(Map.of());

    /** The same with another choice for some consequences. */
    public JoinRequest choosing(Collection<String> consequences, String choice) {
        Map<String, String> more = new HashMap<>(choices);
        consequences.forEach(id -> more.put(id, choice));
        return new JoinRequest(more);
    }

    public JoinRequest {
        choices = Map.copyOf(choices);
    }
}
