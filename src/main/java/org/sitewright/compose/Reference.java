package org.sitewright.compose;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A name in a service that must be declared elsewhere in the site.
 *
 * @param key   the key of the service it stands under, such as {@code volumes} or {@code links}
 * @param range of the name, from the start of the frame
 */
public record Reference(Kind kind, String name, String key, TextRange range, YamlPath path, Origin origin) {
    /** What is named. */
    public enum Kind {
        SERVICE,
        NETWORK,
        VOLUME,
        SECRET,
        CONFIG
    }
}
