package org.sitewright.layout;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The question whether the work is still wanted. */
record Cancellation(BooleanSupplier cancelled) {
    boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || cancelled.getAsBoolean();
    }

    void check() {
        if (isCancelled()) {
            throw new CancellationException("The placement is no longer wanted");
        }
    }
}
