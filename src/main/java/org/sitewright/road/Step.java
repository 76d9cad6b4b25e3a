package org.sitewright.road;

import java.util.List;
import java.util.Optional;

/**
 * One step of the reasoning about a road; {@link RoadWords} has its sentence.
 *
 * @param mark      what it means for the road
 * @param key       of its sentence
 * @param arguments of its sentence
 * @param where     what it is known from; empty for what follows from the steps before
 */
public record Step(Mark mark, String key, List<Object> arguments, Optional<Where> where) {
    /** What a step means for the road. */
    public enum Mark {
        /** It says how things are. */
        FACT,
        /** It is as it must be. */
        GOOD,
        /** The road ends here. */
        BAD,
        /** Nobody can tell from the site's files. */
        OPEN
    }

    public Step {
        arguments = List.copyOf(arguments);
    }

    static Step of(Mark mark, String key, Optional<Where> where, Object... arguments) {
        return new Step(mark, key, List.of(arguments), where);
    }
}
