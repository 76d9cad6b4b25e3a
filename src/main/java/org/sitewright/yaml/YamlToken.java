package org.sitewright.yaml;

/**
 * A short piece of text with its place, such as an anchor or a tag.
 *
 * @param start offset in the frame
 * @param text  as it is written, indicator included
 */
public record YamlToken(int start, String text) {
    public int end() {
        return start + text.length();
    }
}
