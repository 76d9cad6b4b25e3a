package org.sitewright.site;

import org.sitewright.yaml.YamlPath;

/** A node of a file of a site, by its path, so that it outlives changes of the text. */
public record SitePlace(SiteFile file, YamlPath path) {
    /** A service of a file. */
    public static SitePlace service(SiteFile file, String name) {
        return new SitePlace(file, YamlPath.of("services", name));
    }

    /** The name of the service that it is, or is in; empty if it is elsewhere. */
    public String service() {
        return path.size() >= 2 && path.keyAt(0).equals("services") ? path.keyAt(1) : "";
    }
}
