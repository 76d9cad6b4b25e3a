package org.sitewright.compose;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A mount of a service (Compose Specification, section "volumes").
 *
 * @param text      the short form, or the long one put into the words of the short form
 * @param source    a path of the host or the name of a volume; empty for an anonymous volume
 * @param target    the path in the container
 * @param longForm  whether it is written as a mapping
 * @param range     of the item, from the start of the frame
 * @param sourceRange of the source within the frame; the item's range where it cannot be told
 */
public record Mount(Kind kind, String text, String source, String target, boolean readOnly, boolean longForm,
                    TextRange range, TextRange sourceRange, YamlPath path, Origin origin) {
    /** What is mounted. */
    public enum Kind {
        /** A path of the host. */
        BIND,
        /** A named volume. */
        NAMED,
        /** A volume without a name. */
        ANONYMOUS,
        /** Memory. */
        TMPFS,
        /** A variable decides, or another type. */
        OTHER
    }
}
