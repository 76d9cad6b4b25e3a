package org.sitewright.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A mapping.
 *
 * @param flow    whether it is written in braces (or as a lone pair in a flow sequence)
 * @param indent  for a block mapping the column of its keys, else -1
 * @param entries in the order of the text; a key may stand there twice
 */
public record YamlMapping(int start, int contentStart, int end, boolean flow, int indent, List<YamlEntry> entries,
                          YamlProperties properties) implements YamlNode {

    /** The first entry with a scalar key of this text. */
    public Optional<YamlEntry> entry(String key) {
        for (YamlEntry entry : entries) {
            if (entry.hasKey(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The first entry's value, if there is such an entry; its frame is the entry's. */
    public Optional<YamlNode> value(String key) {
        return entry(key).map(YamlEntry::value);
    }
}
