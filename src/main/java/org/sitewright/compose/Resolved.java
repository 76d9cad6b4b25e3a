package org.sitewright.compose;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;

/**
 * A node as Compose sees it, aliases and merges followed.
 *
 * @param node   never an alias, but for one that means nothing
 * @param range  where the reader of the service finds it, counted from the start of the service's frame: the node itself, or
 *               the alias or merge key that brings it
 * @param path   the way to it from the document's root
 * @param origin how it came here
 */
public record Resolved(YamlNode node, TextRange range, YamlPath path, Origin origin) {}
