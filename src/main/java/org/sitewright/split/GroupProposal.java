package org.sitewright.split;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.catalogue.LikelyRoles;

/**
 * A first grouping, by the part that each service plays: what runs for years goes into folders of its own, the agents and all
 * that is not known stay in the site's folder.
 */
public final class GroupProposal {
    private final LikelyRoles roles;

    public GroupProposal(LikelyRoles roles) {
        this.roles = roles;
    }

    /**
     * The proposal.
     *
     * @param fileName the file's own name
     */
    public Grouping propose(ComposeFile file, String fileName) {
        Bonds bonds = Bonds.of(file, fileName);
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        List.of("influxdb", "crossbar", "web").forEach(name -> groups.put(name, new LinkedHashSet<>()));
        Set<String> root = new LinkedHashSet<>();
        Set<String> placed = new LinkedHashSet<>();
        for (String service : file.byName().keySet()) {
            if (!placed.contains(service)) {
                Set<String> together = bonds.together(service);
                placed.addAll(together);
                folder(file, together).map(groups::get).orElse(root).addAll(together);
            }
        }
        Grouping grouping = new Grouping(List.of(group(file, Group.ROOT_NAME, root)));
        for (Map.Entry<String, Set<String>> each : groups.entrySet()) {
            if (!each.getValue().isEmpty()) {
                grouping = grouping.move(group(file, each.getKey(), each.getValue()).services(), each.getKey());
            }
        }
        return grouping;
    }

    private static Group group(ComposeFile file, String name, Set<String> services) {
        return new Group(name, file.byName().keySet().stream().filter(services::contains).toList());
    }

    /** The folder of services that go together: that of the first one whose part is known; an agent keeps all at the root. */
    private Optional<String> folder(ComposeFile file, Set<String> services) {
        List<ServiceRole> parts = services.stream().map(file::service).flatMap(Optional::stream).map(PlacedService::service)
                .map(roles::of).toList();
        if (parts.contains(ServiceRole.AGENT)) {
            return Optional.empty();
        }
        return parts.stream().map(GroupProposal::folder).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> folder(ServiceRole role) {
        return switch (role) {
            case INFLUXDB -> Optional.of("influxdb");
            case CROSSBAR -> Optional.of("crossbar");
            case GRAFANA, WEB -> Optional.of("web");
            case AGENT, OTHER -> Optional.empty();
        };
    }
}
