package org.sitewright.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/** Finds the services that a change of a node reaches, because they use it by an alias or a merge key. */
final class Reach {
    private static final int MOST_VISITED = 20_000;

    private final ComposeFile file;
    private final Pathfinder paths;
    private final YamlNode target;

    Reach(ComposeFile file, YamlNode target) {
        this.file = file;
        this.paths = new Pathfinder(file);
        this.target = target;
    }

    /** The services whose value holds the node, in the order of the text; an entry that is overridden does not count. */
    List<String> services() {
        List<String> names = new ArrayList<>();
        for (PlacedService service : file.byName().values()) {
            boolean reached = file.tree().find(service.service().path()).map(place -> new Walk().reaches(place)).orElse(false);
            if (reached) {
                names.add(service.name());
            }
        }
        return names;
    }

    /** The walk through one service; each node is looked at once, so that aliases of aliases cannot keep it busy. */
    private final class Walk {
        private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private int visited;

        boolean reaches(YamlPlace start) {
            YamlPlace place = paths.follow(start);
            if (place.node() == target) {
                return true;
            }
            if (!seen.add(place.node()) || visited++ > MOST_VISITED) {
                return false;
            }
            return switch (place.node()) {
                case YamlMapping ignored -> reaches(place, new HashSet<>());
                case YamlSequence sequence -> {
                    boolean found = false;
                    for (int i = 0; i < sequence.items().size() && !found; i++) {
                        found = reaches(place.item(i).orElseThrow());
                    }
                    yield found;
                }
                default -> false;
            };
        }

        private boolean reaches(YamlPlace mapping, Set<String> overridden) {
            if (mapping.node() == target) {
                return true;
            }
            if (!(mapping.node() instanceof YamlMapping node) || visited++ > MOST_VISITED) {
                return false;
            }
            for (YamlEntry entry : node.entries()) {
                if (!entry.isMerge() && overridden.add(entry.keyText()) && reaches(mapping.member(entry))) {
                    return true;
                }
            }
            for (YamlPlace source : paths.sources(mapping)) {
                if (reaches(paths.follow(source), overridden)) {
                    return true;
                }
            }
            return false;
        }
    }
}
