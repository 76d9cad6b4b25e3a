package org.sitewright.yaml;

import org.sitewright.text.TextPatch;

/**
 * A change that was made.
 *
 * @param patch from the text before to the text after
 * @param tree  the text after, read again
 */
public record YamlEdited(TextPatch patch, YamlTree tree) {}
