package org.sitewright.site;

import org.sitewright.ocs.config.SiteConfig;

/**
 * The site config file of a site.
 *
 * @param file as it is named from the site's folder
 */
public record ConfigPart(SiteFile file, SiteConfig config) {}
