package org.sitewright.compose;

import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/**
 * A service and where it stands.
 *
 * @param service  as its text says now, as far as it can be read
 * @param base     where its frame begins in the text
 * @param lastGood the last reading without a mistake, while the text is broken
 */
public record PlacedService(Service service, int base, @Nullable Service lastGood) {
    public String name() {
        return service.name();
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
