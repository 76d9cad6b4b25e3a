package org.sitewright.split;

import java.util.List;

/** A plan, or what is in its way. */
public sealed interface SplitResult {
    /** It can be done so. */
    record Planned(SplitPlan plan) implements SplitResult {}

    /**
     * It cannot be done so.
     *
     * @param obstacles at least one
     */
    record Refused(List<Obstacle> obstacles) implements SplitResult {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
