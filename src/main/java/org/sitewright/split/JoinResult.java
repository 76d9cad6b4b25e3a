package org.sitewright.split;

import java.util.List;

/** A plan, or what is in its way. */
public sealed interface JoinResult {
    /** It can be done so. */
    record Planned(JoinPlan plan) implements JoinResult {}

    /**
     * It cannot be done so.
     *
     * @param obstacles at least one
     */
    record Refused(List<Obstacle> obstacles) implements JoinResult {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
