package org.sitewright.road;

import java.util.Optional;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Where something stands that a road is known from. What stands in a service is counted from there, so that a road stays what it is while
 * text before it changes.
 *
 * @param file    a compose file, the site config file, or a file that {@code env_file} names
 * @param service that it stands in; empty where the range counts from the start of the file
 * @param range   from the start of the service's frame, or of the file's text
 * @param path    the node; the root in a file that is no YAML
 */
public record Where(SiteFile file, String service, TextRange range, YamlPath path) {
    /** A place of a file in which no services stand. */
    static Where fixed(SiteFile file, TextRange range, YamlPath path) {
        return new Where(file, "", range, path);
    }

    /** Where it stands in the text of its file; empty if its service is gone. */
    public Optional<TextRange> in(Site site) {
        return service.isEmpty() ? Optional.of(range)
                : site.compose(file).flatMap(compose -> compose.service(service)).map(placed -> range.shifted(placed.base()));
    }
}
