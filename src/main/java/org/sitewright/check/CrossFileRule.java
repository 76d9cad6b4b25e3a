package org.sitewright.check;

import java.util.function.Function;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/**
 * A rule that compares services of all files of a site. It runs once after every change, so it must be quick: linear in the
 * site's size, however many files share it.
 */
public interface CrossFileRule {
    /**
     * Reports what is found in any file; ranges count from the start of that file's text.
     *
     * @param reporters for each file of the site the one that takes what is found in it
     */
    void check(Site site, Function<SitePart, Reporter> reporters);
}
