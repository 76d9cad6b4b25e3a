package org.sitewright.yaml;

/**
 * A scalar.
 *
 * @param value what a reader gets: escapes resolved, lines folded. Empty for a node that is not written at all.
 */
public record YamlScalar(int start, int contentStart, int end, ScalarStyle style, String value, YamlProperties properties)
        implements YamlNode {

    /** Whether no text stands for this node, as behind the colon of {@code data:}. */
    public boolean isMissing() {
        return style == ScalarStyle.PLAIN && contentStart == end;
    }

    /** Whether every reader takes it for text, because it is quoted or a block. */
    public boolean isAlwaysText() {
        return style != ScalarStyle.PLAIN;
    }
}
