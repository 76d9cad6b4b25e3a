package org.sitewright.picture;

import java.util.List;
import java.util.Optional;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;

/**
 * The ids of nodes: the service's name in a site of one file; where there are several, with the file behind it, as
 * "grafana (web/docker-compose.yaml)".
 */
public final class NodeIds {
    private final List<SiteFile> files;

    public NodeIds(Site site) {
        this.files = site.parts().stream().map(SitePart::file).toList();
    }

    public String of(SiteFile file, String service) {
        return files.size() < 2 ? service : service + suffix(file);
    }

    public String of(SitePlace service) {
        return of(service.file(), service.service());
    }

    /** The service that a node stands for; empty for an id of another site. */
    public Optional<SitePlace> place(String id) {
        if (files.size() < 2) {
            return files.stream().findFirst().map(file -> SitePlace.service(file, id));
        }
        return files.stream().filter(file -> id.endsWith(suffix(file))).findFirst()
                .map(file -> SitePlace.service(file, id.substring(0, id.length() - suffix(file).length())));
    }

    private static String suffix(SiteFile file) {
        return " (" + file + ")";
    }

    /** Whether the services of two ids are of one file. */
    static boolean isOneFile(String id, String other) {
        return id.substring(service(id).length()).equals(other.substring(service(other).length()));
    }

    /** The service's name in an id. */
    static String service(String id) {
        int file = id.endsWith(")") ? id.lastIndexOf(" (") : -1;
        return file < 0 ? id : id.substring(0, file);
    }
}
