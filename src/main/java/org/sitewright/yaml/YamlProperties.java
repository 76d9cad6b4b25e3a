package org.sitewright.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What may stand before a node's content (YAML 1.2, section 6.9).
 *
 * @param anchor such as {@code &env}
 * @param tag    such as {@code !override}
 */
public record YamlProperties(@Nullable YamlToken anchor, @Nullable YamlToken tag) {
    public static final YamlProperties NONE = new YamlProperties(null, null);

    /** Those here and, where one is missing, the other's. */
    YamlProperties and(YamlProperties other) {
        return isNone() ? other : new YamlProperties(anchor == null ? other.anchor : anchor, tag == null ? other.tag : tag);
    }

    /** Behind the last of them, 0 where there is none. */
    int end() {
        return Math.max(anchor == null ? 0 : anchor.end(), tag == null ? 0 : tag.end());
    }

    public boolean isNone() {
        return anchor == null && tag == null;
    }
}
