package org.sitewright.session;

import java.util.Optional;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;

/**
 * What a site has beside its compose files, and what changes their meaning with it.
 *
 * @param variables of the {@code .env} files and the shell
 * @param config    the site config file
 */
public record Beside(FileVariables variables, Optional<ConfigPart> config) {
    /** What a site was read with. */
    public static Beside of(Site site) {
        return new Beside(new FileVariables(site.variables(), site.own()), site.config());
    }
}
