package org.sitewright.ui.split;

import java.util.function.Consumer;
import org.sitewright.split.BringUpStep;

/** Runs a step of the bring-up order on the user's engine. */
public interface StepRunner {
    /** What came of a step. */
    sealed interface End {
        record Done() implements End {}

        record Stopped() implements End {}

        /** @param sentence why, for the user */
        record Failed(String sentence) implements End {}
    }

    /** A step under way. */
    @FunctionalInterface
    interface Running {
        void stop();
    }

    /**
     * Runs a step.
     *
     * @param line hears each line that the command prints, on the FX thread
     * @param end  hears once how it ended, on the FX thread
     */
    Running run(BringUpStep step, Consumer<String> line, Consumer<End> end);
}
