package org.sitewright.road;

import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Where something stands that a road is known from.
 *
 * @param file  a compose file, the site config file, or a file that {@code env_file} names
 * @param range in that file's text
 * @param path  the node; the root in a file that is no YAML
 */
public record Where(SiteFile file, TextRange range, YamlPath path) {}
