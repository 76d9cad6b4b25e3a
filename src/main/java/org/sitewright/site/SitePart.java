package org.sitewright.site;

import org.sitewright.compose.ComposeFile;

/** One compose file of a site. */
public record SitePart(SiteFile file, ComposeFile compose) {}
