package org.sitewright.split;

import org.sitewright.site.SiteFile;
import org.sitewright.yaml.YamlTree;

/**
 * The site config file, read.
 *
 * @param file its path from the site's folder
 * @param tree its text and what stands in it
 */
public record ConfigText(SiteFile file, YamlTree tree) {}
