package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.split.Bonds;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;

/** Why an override file hinders a split: it says what cannot be parted as the services are. */
final class OverrideHindrances {
    /** What of it goes with services, or means the same after the split. */
    private static final Set<String> KEPT = Set.of("services", "version", "volumes", "secrets", "configs");

    private final Words words = new Words("split.messages");
    private final SplitSource source;
    private final SplitRequest request;
    private final String name;
    private final List<String> found = new ArrayList<>();

    private OverrideHindrances(SplitSource source, SplitRequest request, String name) {
        this.source = source;
        this.request = request;
        this.name = name;
    }

    /** As sentences; none where it is split along, or goes on meaning what it means. */
    static List<String> of(SplitSource source, SplitRequest request) {
        return OverrideFile.of(source).map(override -> {
            OverrideHindrances hindrances = new OverrideHindrances(source, request, override.name());
            override.compose().filter(file -> file.tree().problems().isEmpty()).ifPresentOrElse(hindrances::find,
                    () -> hindrances.add("refuse.override.broken", override.name()));
            return List.copyOf(new LinkedHashSet<>(hindrances.found));
        }).orElse(List.of());
    }

    private void add(String key, Object... values) {
        found.add(words.of(key, values));
    }

    private void find(ComposeFile file) {
        if (file.tree().root().node() instanceof YamlMapping mapping) {
            mapping.entries().stream().map(entry -> entry.keyText()).filter(key -> !KEPT.contains(key) && !key.startsWith("x-"))
                    .forEach(key -> add("refuse.override.key", name, key, source.file()));
        }
        boolean include = request.output() == SplitRequest.Output.INCLUDE;
        for (PlacedService placed : file.byName().values()) {
            Optional<Group> group = request.grouping().groupOf(placed.name()).filter(each -> !each.isRoot());
            if (include && group.isPresent()) {
                add("refuse.override.included", name, placed.name(), group.get().name(), source.file());
            }
            placed.service().references().stream().filter(each -> each.kind() == Reference.Kind.SERVICE && !each.key().equals("depends_on"))
                    .map(Reference::name).filter(other -> !include && !groupOf(other).equals(groupOf(placed.name())))
                    .forEach(other -> add("refuse.override.needs", name, placed.name(), other));
        }
        Bonds.of(file, name).brokenBy(request.grouping()).forEach(bond -> found.add(bond.reason()));
        Grouping grouping = request.grouping();
        boolean atRoot = file.byName().keySet().stream().anyMatch(service -> groupOf(service).isEmpty());
        if (atRoot && grouping.root().isEmpty()) {
            add("refuse.override.root", name);
        }
    }

    /** The name of a service's group; that of the root for one that the override file alone has. */
    private String groupOf(String service) {
        return request.grouping().groupOf(service).map(Group::name).orElse(Group.ROOT_NAME);
    }
}
