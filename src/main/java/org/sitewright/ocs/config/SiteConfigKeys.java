package org.sitewright.ocs.config;

import org.sitewright.compose.schema.KeyTable;

/** The keys of a site config file, as a table of the same kind as that of the Compose Specification. */
public final class SiteConfigKeys {
    private static final String KEYS = "keys.tsv";
    private static final String DESCRIPTIONS = "descriptions.properties";

    private SiteConfigKeys() {}

    /**
     * The table that comes with the program; its head names the source.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalStateException        if it is missing or malformed
     */
    public static KeyTable load() {
        return KeyTable.load(SiteConfigKeys.class, KEYS, DESCRIPTIONS);
    }
}
