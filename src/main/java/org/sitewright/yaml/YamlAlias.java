package org.sitewright.yaml;

/**
 * An alias.
 *
 * @param name the anchor's name, without {@code *}
 */
public record YamlAlias(int start, int end, String name) implements YamlNode {
    @Override
    public int contentStart() {
        return start;
    }

    @Override
    public YamlProperties properties() {
        return YamlProperties.NONE;
    }
}
