package org.sitewright.yaml;

import java.util.List;

/**
 * A sequence.
 *
 * @param flow   whether it is written in brackets
 * @param indent for a block sequence the column of its dashes, else -1
 */
public record YamlSequence(int start, int contentStart, int end, boolean flow, int indent, List<Item> items,
                           YamlProperties properties) implements YamlNode {
    /**
     * An item.
     *
     * @param start where its dash stands; in a flow sequence where the node begins
     * @param end   behind its last character
     */
    public record Item(int start, int end, YamlNode node) {}
}
