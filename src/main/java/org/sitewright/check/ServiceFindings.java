package org.sitewright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings by the service that they are about. */
public final class ServiceFindings {
    private final Map<String, List<Finding>> byName = new HashMap<>();

    public ServiceFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.path().size() > 1 && finding.path().keyAt(0).equals("services")) {
                byName.computeIfAbsent(finding.path().keyAt(1), name -> new ArrayList<>()).add(finding);
            }
        }
    }

    /** Those of a service and of all in it, in the order in which they were given. */
    public List<Finding> of(String service) {
        return List.copyOf(byName.getOrDefault(service, List.of()));
    }

    /** How bad the worst finding of a service is; empty if it has none. */
    public Optional<Severity> worst(String service) {
        return byName.getOrDefault(service, List.of()).stream().map(Finding::severity).min(Severity::compareTo);
    }
}
