package org.sitewright.ocs.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service beside the agents: router, database, web page, simulator.
 *
 * @param id             by which other entries name it
 * @param role           one or two words of what it is at a site
 * @param containerPorts at which it listens in its container
 * @param usedBy         classes of the agents that talk to it
 * @param needs          ids of services that must run, too
 * @param pairedWith     the id of the one without which it does nothing
 * @param reads          the environment variables that it reads, with the values taken where they are not set; empty for none
 * @param notRead        variables that documentation names but that it does not read
 * @param offered        variables that sites set, with an example each
 * @param mounts         what can be mounted: what it is, and its path in the container
 * @param routes         of a proxy: the path that browsers ask for, and where it leads
 */
public record SupportEntry(String id, String role, About about, ServiceBlock service, List<Integer> containerPorts,
                           List<String> usedBy, List<String> needs, Optional<String> pairedWith, Map<String, String> reads,
                           List<String> notRead, Map<String, String> offered, Map<String, String> mounts,
                           Map<String, String> routes) implements CatalogueEntry {
    public SupportEntry {
        containerPorts = List.copyOf(containerPorts);
        usedBy = List.copyOf(usedBy);
        needs = List.copyOf(needs);
        reads = Map.copyOf(reads);
        notRead = List.copyOf(notRead);
        offered = Map.copyOf(offered);
        mounts = Map.copyOf(mounts);
        routes = Map.copyOf(routes);
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public Optional<ServiceBlock> block() {
        return Optional.of(service);
    }
}
