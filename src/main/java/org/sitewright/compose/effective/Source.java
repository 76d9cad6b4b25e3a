package org.sitewright.compose.effective;

import org.sitewright.yaml.YamlPath;

/**
 * Where a value of a service was written.
 *
 * @param way  how it came to the service
 * @param name of the anchor, or of the service that is extended; empty for what the service says itself
 * @param file the other file that the service extends from, as it is written there; empty for the service's own
 * @param line 0 for the first of that file
 * @param path in the text of that file
 */
public record Source(Way way, String name, String file, int line, YamlPath path) {
    /** How a value came to a service. */
    public enum Way {
        /** The service says it. */
        OWN,
        /** An alias or a merge key brings it. */
        ANCHOR,
        /** The service that this one extends says it. */
        EXTENDED
    }
}
