package org.sitewright.road;

import org.sitewright.site.SitePlace;

/**
 * An agent that has no site config file, and ends with an error when it starts, wherever crossbar is.
 *
 * @param where  what mounts it has
 * @param folder where in its container it looks for the file
 * @param mend   what would mount it
 */
public record Unconfigured(SitePlace agent, Where where, String folder, Mend mend) {}
