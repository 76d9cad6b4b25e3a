package org.sitewright.check;

import java.util.function.Function;
import org.sitewright.road.Roads;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** A rule about the roads of a site, which are followed once for all of these rules. */
public interface RoadRule {
    /**
     * Reports what is found in any file; ranges count from the start of that file's text.
     *
     * @param roads     those of the site
     * @param reporters for each file of the site the one that takes what is found in it
     */
    void check(Site site, Roads roads, Function<SitePart, Reporter> reporters);
}
