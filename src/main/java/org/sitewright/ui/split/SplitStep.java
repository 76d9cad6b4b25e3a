package org.sitewright.ui.split;

import java.util.Locale;
import java.util.Optional;

/** The steps of the wizard, in their order. */
public enum SplitStep {
    GROUPS, NETWORK, CONSEQUENCES, PREVIEW, WRITE;

    /** As people count: 1 for the first. */
    int number() {
        return ordinal() + 1;
    }

    /** The name in the bundle. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<SplitStep> next() {
        return this == WRITE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    Optional<SplitStep> previous() {
        return this == GROUPS ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
