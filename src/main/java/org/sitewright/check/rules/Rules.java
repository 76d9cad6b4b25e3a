package org.sitewright.check.rules;

import java.util.List;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.SiteRule;

/** All rules of our own, in the order of the help pages. */
public final class Rules {
    private Rules() {}

    public static List<ServiceRule> ofServices() {
        return List.of();
    }

    public static List<SiteRule> ofSites() {
        return List.of();
    }
}
