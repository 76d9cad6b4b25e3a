package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitewright.split.Bond;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.SplitRequest;
import org.sitewright.text.SourceText;

/**
 * What the wizard begins with.
 *
 * @param site     the name of the site's folder
 * @param file     the name of the compose file
 * @param texts    of all files that lines may come from, by their paths from the site's folder
 * @param services in the order of the text
 * @param bonds    services that cannot be parted
 * @param proposal the first proposal
 */
public record SplitStart(String site, String file, Map<String, SourceText> texts, List<SplitService> services, List<Bond> bonds,
                         SplitRequest proposal) {
    public SplitStart {
        texts = Map.copyOf(texts);
        services = List.copyOf(services);
        bonds = List.copyOf(bonds);
    }

    Optional<SplitService> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    Grouping proposedGrouping() {
        return proposal.grouping();
    }

    /**
     * A grouping of an older reading for the services that there are now: those that are new stay in the site's folder.
     *
     * @param places the groups of services that stood somewhere once
     */
    Grouping keep(Grouping older, Map<String, String> places) {
        Set<String> fresh = new LinkedHashSet<>(services.stream().map(SplitService::name).toList());
        List<Group> groups = new ArrayList<>(older.groups().stream()
                .map(group -> new Group(group.name(), group.services().stream().filter(fresh::contains).toList())).toList());
        groups.forEach(group -> fresh.removeAll(group.services()));
        groups.replaceAll(group -> group.isRoot()
                ? new Group(group.name(), Stream.concat(group.services().stream(), fresh.stream()).toList()) : group);
        Grouping grouping = new Grouping(groups);
        for (String service : fresh) {
            String place = places.getOrDefault(service, Group.ROOT_NAME);
            if (!place.equals(Group.ROOT_NAME) && grouping.group(place).isPresent()) {
                grouping = grouping.move(service, place);
            }
        }
        return grouping;
    }
}
