package org.sitewright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;

/** Findings by the service that they are about. */
public final class ServiceFindings {
    private final Map<SitePlace, List<Finding>> byService = new HashMap<>();

    public ServiceFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            String service = new SitePlace(finding.file(), finding.path()).service();
            if (!service.isEmpty()) {
                byService.computeIfAbsent(SitePlace.service(finding.file(), service), name -> new ArrayList<>()).add(finding);
            }
        }
    }

    /** Those of a service of a file and of all in it, in the order in which they were given. */
    public List<Finding> of(SiteFile file, String service) {
        return List.copyOf(byService.getOrDefault(SitePlace.service(file, service), List.of()));
    }

    /** How bad the worst finding of a service is; empty if it has none. */
    public Optional<Severity> worst(SiteFile file, String service) {
        return of(file, service).stream().map(Finding::severity).min(Severity::compareTo);
    }
}
