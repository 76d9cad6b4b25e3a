package org.sitewright.ui.split;

import java.util.Optional;

/**
 * Whether commands can be run on this machine.
 *
 * @param runner   empty where there is no engine
 * @param sentence says what was found, or what is missing
 */
public record EngineFound(Optional<StepRunner> runner, String sentence) {}
