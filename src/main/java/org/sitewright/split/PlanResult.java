package org.sitewright.split;

import java.util.List;

/**
 * A plan, or what is in its way.
 *
 * @param <P> what kind of plan
 */
public sealed interface PlanResult<P extends FilePlan> {
    /** It can be done so. */
    record Planned<P extends FilePlan>(P plan) implements PlanResult<P> {}

    /**
     * It cannot be done so.
     *
     * @param obstacles at least one
     */
    record Refused<P extends FilePlan>(List<Obstacle> obstacles) implements PlanResult<P> {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
