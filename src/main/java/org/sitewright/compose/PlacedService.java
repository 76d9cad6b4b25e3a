package org.sitewright.compose;

import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/**
 * A service and where it stands.
 *
 * @param service  as its text says now, as far as it can be read
 * @param base     where its frame begins in the text
 * @param state    how much of its text can be read
 * @param lastGood the last reading without a mistake, while the text is broken
 */
public record PlacedService(Service service, int base, State state, @Nullable Service lastGood) {
    /** How much of a service's text can be read. */
    public enum State {
        WHOLE,
        /** Some lines of it are lost on the reader, or may mean something else than was meant. */
        BROKEN,
        /** Its name stands in the text, but as no key of the services, so that no reader finds it. */
        LOST
    }

    public String name() {
        return service.name();
    }

    /** Whether something may be missing in {@link #service()}. */
    public boolean broken() {
        return state != State.WHOLE;
    }

    public boolean lost() {
        return state == State.LOST;
    }

    /** Whether {@link #shown()} is older than the text. */
    public boolean stale() {
        return lastGood != null;
    }

    /** What views show: the last good reading while the text is broken. */
    public Service shown() {
        return lastGood != null ? lastGood : service;
    }

    /** From the start of its name to the end of its last line, in the text. */
    public TextRange range() {
        return new TextRange(base, base + service.body().end());
    }

    public TextRange nameRange() {
        return service.nameRange().shifted(base);
    }
}
