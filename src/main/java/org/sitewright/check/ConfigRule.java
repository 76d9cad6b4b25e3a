package org.sitewright.check;

import java.util.function.Function;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/**
 * A rule for the site config file, and for what services say that go by it. It runs once after every change of a site that has such
 * a file, and only while that file follows YAML; it must be quick: linear in the site's size.
 */
public interface ConfigRule {
    /**
     * Reports what is found in any file; ranges count from the start of that file's text.
     *
     * @param reporters for each compose file of the site the one that takes what is found in it
     * @param config    takes what is found in the site config file
     */
    void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config);

    /** Whether it looks at the text of the site config file alone, so that what it finds stays as long as that does. */
    default boolean isOfTextAlone() {
        return false;
    }
}
