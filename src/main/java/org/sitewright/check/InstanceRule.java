package org.sitewright.check;

import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/**
 * A rule for an instance of the site config file by itself. What it finds may depend on the text of the instance, on its place in the
 * file and on what the site adds to the catalogue, and on nothing else: it is kept until one of them changes.
 */
public interface InstanceRule {
    /** Reports what is found; ranges count from the start of the site config file. */
    void check(Instance instance, ConfigPart part, Reporter reporter);
}
