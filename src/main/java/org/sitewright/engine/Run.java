package org.sitewright.engine;

import java.util.concurrent.CompletableFuture;

/**
 * Something that runs on its own.
 *
 * @param <T> what comes of it
 */
public interface Run<T> {
    /** Completed at the end, on a thread of the run's own; never exceptionally. */
    CompletableFuture<T> ending();

    /** Stops it; returns at once. What has ended already stays as it is. */
    void cancel();
}
