package org.sitewright.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.VariablesPart;

/**
 * What a site has beside its compose files, and what changes their meaning with it.
 *
 * @param variables of the {@code .env} files and the shell
 * @param config    the site config file
 * @param environmentFiles the files that {@code env_file} names
 * @param variablesFiles   the {@code .env} files
 */
public record Beside(FileVariables variables, Optional<ConfigPart> config, Map<SiteFile, DotEnv> environmentFiles,
                     List<VariablesPart> variablesFiles) {
    /** A site without files for {@code env_file}, and whose variables are in no file. */
    public Beside(FileVariables variables, Optional<ConfigPart> config) {
        this(variables, config, Map.of(), List.of());
    }

    /** What a site was read with. */
    public static Beside of(Site site) {
        return new Beside(new FileVariables(site.variables(), site.own()), site.config(), site.environmentFiles(), site.variablesFiles());
    }
}
