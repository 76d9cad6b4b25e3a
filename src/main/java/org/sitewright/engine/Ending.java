package org.sitewright.engine;

import java.time.Duration;

/** How a program came to its end. */
public sealed interface Ending {
    /** It ended by itself with this status; by custom, 0 says that all went well. */
    record Exited(int status) implements Ending {}

    /** It could not be started: there is no such program or folder, or it may not be run. The system's own words. */
    record NotStarted(String reason) implements Ending {}

    /** It took longer than it was given, and was stopped. */
    record TimedOut(Duration limit) implements Ending {}

    /** It was stopped on demand. */
    record Cancelled() implements Ending {}

    /** Whether it did what it was called for. */
    default boolean isGood() {
        return this instanceof Exited(int status) && status == 0;
    }
}
