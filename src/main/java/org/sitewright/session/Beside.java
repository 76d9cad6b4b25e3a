package org.sitewright.session;

import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;

/**
 * What a site has beside its compose files, and what changes their meaning with it.
 *
 * @param variables of the {@code .env} files and the shell
 * @param config    the site config file
 * @param environmentFiles the files that {@code env_file} names
 */
public record Beside(FileVariables variables, Optional<ConfigPart> config, Map<SiteFile, DotEnv> environmentFiles) {
    /** A site without files for {@code env_file}. */
    public Beside(FileVariables variables, Optional<ConfigPart> config) {
        this(variables, config, Map.of());
    }

    /** What a site was read with. */
    public static Beside of(Site site) {
        return new Beside(new FileVariables(site.variables(), site.own()), site.config(), site.environmentFiles());
    }
}
