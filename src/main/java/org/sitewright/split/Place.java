package org.sitewright.split;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Where something stands in a file as it is now.
 *
 * @param file  the file's path from the site's folder
 * @param path  from the document's root, as Compose sees it
 * @param range in the file's text
 */
public record Place(String file, YamlPath path, TextRange range) {}
