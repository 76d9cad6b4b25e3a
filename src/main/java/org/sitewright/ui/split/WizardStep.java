package org.sitewright.ui.split;

import java.util.Locale;

/** The steps of the wizards, in their order. Splitting begins with groups and a network, joining with the files. */
public enum WizardStep {
    GROUPS, NETWORK, FILES, CONSEQUENCES, PREVIEW, WRITE;

    /** The name in the bundle. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
