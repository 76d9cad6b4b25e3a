package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/**
 * Finds out what a template beneath an {@code x-} key is for: what holds for its keys and values is what holds where its
 * anchor is used.
 */
record Templates(ComposeFile file) {
    /** The place with the path that it has where the template is used; as it is if that cannot be told. */
    Spot placed(Spot spot) {
        YamlPlace place = file.tree().root();
        Optional<List<String>> used = Optional.empty();
        int depth = 0;
        for (int i = 0; i < spot.path().size(); i++) {
            String step = spot.path().get(i);
            Optional<YamlPlace> next = step.equals(Spot.ITEM) ? Optional.empty() : place.entry(step);
            if (next.isEmpty()) {
                break;
            }
            place = next.get();
            Optional<List<String>> here = place.node().anchor().flatMap(this::firstUse);
            if (here.isPresent()) {
                used = here;
                depth = i + 1;
            }
        }
        if (used.isEmpty()) {
            return spot;
        }
        List<String> path = new ArrayList<>(used.get());
        path.addAll(spot.path().subList(depth, spot.path().size()));
        return spot.at(path);
    }

    private Optional<List<String>> firstUse(String anchor) {
        for (YamlAnchors.Aliased aliased : file.anchors().aliases()) {
            if (aliased.alias().name().equals(anchor)) {
                List<String> path = steps(file.tree().at(aliased.start()).path());
                int merge = path.indexOf("<<");
                List<String> used = merge < 0 ? path : path.subList(0, merge);
                if (!used.isEmpty() && !used.getFirst().startsWith("x-")) {
                    return Optional.of(used);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> steps(YamlPath path) {
        List<String> steps = new ArrayList<>(path.size());
        for (YamlPath.Step step : path.steps()) {
            steps.add(step instanceof YamlPath.Key(String name) ? name : Spot.ITEM);
        }
        return steps;
    }
}
