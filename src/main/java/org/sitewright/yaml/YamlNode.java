package org.sitewright.yaml;

import java.util.Optional;

/**
 * A node of the tree. Offsets are UTF-16 units from the start of the frame that the node stands in.
 */
public sealed interface YamlNode permits YamlScalar, YamlMapping, YamlSequence, YamlAlias {
    /** Where the node begins, its anchor and tag included. */
    int start();

    /** Where the node's own text begins, behind anchor and tag. */
    int contentStart();

    /** Behind the node's last character; line breaks and comments behind it are not part of it. */
    int end();

    /** Anchor and tag. */
    YamlProperties properties();

    default Optional<String> anchor() {
        return Optional.ofNullable(properties().anchor()).map(token -> token.text().substring(1));
    }

    /** The tag as it is written, such as {@code !reset} or {@code !!str}. */
    default Optional<String> tag() {
        return Optional.ofNullable(properties().tag()).map(YamlToken::text);
    }
}
