package org.sitewright.site;

import org.jspecify.annotations.Nullable;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.yaml.YamlTree;

/**
 * The site config file of a site.
 *
 * @param file    as it is named from the site's folder
 * @param reading its tree and anchors, as all files that are edited have them. It has no services: Compose does not read it
 * @param added   what the site adds to the catalogue: agents of its own, of which its instances may be
 */
public record ConfigPart(SiteFile file, SiteConfig config, ComposeFile reading, Catalogue added) {
    public ConfigPart(SiteFile file, SiteConfig config, Catalogue added) {
        this(file, config, new ComposeReader().read(config.tree()), added);
    }

    /** That of a site without agents of its own. */
    public ConfigPart(SiteFile file, SiteConfig config) {
        this(file, config, Catalogue.empty());
    }

    /** The file after a change of its text. */
    public ConfigPart with(YamlTree read) {
        return new ConfigPart(file, SiteConfig.of(read), added);
    }

    /** Two readings of one text are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigPart part && file.equals(part.file) && config.equals(part.config);
    }

    @Override
    public int hashCode() {
        return file.hashCode() * 31 + config.hashCode();
    }
}
