package org.sitewright.check;

import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** A rule that looks at services together. It runs after every change, so it must be quick: linear in the site's size. */
public interface SiteRule {
    /**
     * Reports what is found in one file of the site; ranges count from the start of that file's text.
     *
     * @param site all files, for what is shared across them
     */
    void check(Site site, SitePart part, Reporter reporter);
}
