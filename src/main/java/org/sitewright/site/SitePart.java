package org.sitewright.site;

import org.sitewright.compose.ComposeFile;

/**
 * One compose file of a site.
 *
 * @param project the file that Compose is called with to read this one: itself, unless the file is laid over another one or
 *                included by it. Files of one project see each other's services; those of several meet in networks only
 */
public record SitePart(SiteFile file, ComposeFile compose, SiteFile project) {
    /** A file that Compose is called with. */
    public SitePart(SiteFile file, ComposeFile compose) {
        this(file, compose, file);
    }

    /** The file after a change of its text. */
    public SitePart with(ComposeFile read) {
        return new SitePart(file, read, project);
    }

    /** Whether it is an override file, laid over another one: what it says of a service is not all that there is. */
    public boolean isFragment() {
        return file.name().endsWith(".override.yaml") || file.name().endsWith(".override.yml");
    }

    /** Whether Compose reads both as one. */
    public boolean isOfProjectOf(SitePart other) {
        return project.equals(other.project);
    }
}
