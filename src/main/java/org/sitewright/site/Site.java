package org.sitewright.site;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;

/**
 * A site at one moment.
 *
 * @param name      of its folder
 * @param parts     its compose files, the main one first
 * @param variables what {@code ${…}} stands for
 */
public record Site(String name, List<SitePart> parts, Variables variables) {
    public Site {
        parts = List.copyOf(parts);
    }

    public Optional<ComposeFile> compose(SiteFile file) {
        return parts.stream().filter(part -> part.file().equals(file)).map(SitePart::compose).findFirst();
    }
}
