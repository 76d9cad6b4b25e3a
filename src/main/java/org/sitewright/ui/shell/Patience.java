package org.sitewright.ui.shell;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Waits for something as long as there are signs that it goes on: a busy machine takes long, and that is no mistake. */
final class Patience {
    private final long seconds;
    private final AtomicLong signs = new AtomicLong();

    /** @param limit how long there may be no sign; a second or more */
    Patience(Duration limit) {
        seconds = limit.toSeconds();
    }

    /** To be called by what is waited for; from any thread. */
    void goesOn() {
        signs.incrementAndGet();
    }

    /**
     * Waits for a result.
     *
     * @throws TimeoutException   if there is no sign of it for too long
     * @throws ExecutionException if it has failed
     */
    <T> T await(Future<T> result) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long seen = signs.get();
            try {
                return result.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                if (signs.get() == seen) {
                    throw late;
                }
            }
        }
    }
}
