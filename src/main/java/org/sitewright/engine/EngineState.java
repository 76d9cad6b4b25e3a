package org.sitewright.engine;

/** What of Docker there is on the user's machine. */
public sealed interface EngineState {
    /**
     * All that is needed.
     *
     * @param engine the engine's version
     */
    record Ready(ComposeTool compose, String engine) implements EngineState {}

    /** Something is missing, or the engine does not answer. */
    record Unready(Reason reason, String sentence) implements EngineState {}

    /** Why nothing can be run. */
    enum Reason {
        /** There is no {@code docker}. */
        NO_DOCKER,
        /** There is {@code docker}, but neither of the Compose programs. */
        NO_COMPOSE,
        /** This user may not speak to the engine. */
        NOT_ALLOWED,
        /** No engine answers. */
        NO_ANSWER
    }
}
