package org.sitewright.split;

import java.util.Map;

/**
 * What the user wants of a join.
 *
 * @param choices by a consequence's id the id of the choice; where there is none, the proposed one is taken
 */
public record JoinRequest(Map<String, String> choices) {
    /** All as proposed. */
    public static final JoinRequest PROPOSED = new JoinRequest(Map.of());

    public JoinRequest {
        choices = Map.copyOf(choices);
    }
}
