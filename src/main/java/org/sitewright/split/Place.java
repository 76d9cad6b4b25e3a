package org.sitewright.split;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Where something stands in the source.
 *
 * @param path  from the document's root, as Compose sees it
 * @param range in the source's text
 */
public record Place(YamlPath path, TextRange range) {}
