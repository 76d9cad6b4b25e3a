package org.sitewright.edit;

import java.util.List;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlTree;

/**
 * What an edit does to a text.
 *
 * @param patches one after the other, each for the text that the one before leaves
 * @param tree    the text after them, read
 */
public record Planned(List<TextPatch> patches, YamlTree tree) {}
