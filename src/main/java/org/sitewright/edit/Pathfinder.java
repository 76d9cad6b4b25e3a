package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/** Follows paths through aliases and merge keys to where things stand in the text. */
final class Pathfinder {
    private static final int DEEPEST_CHAIN = 32;

    private final ComposeFile file;

    Pathfinder(ComposeFile file) {
        this.file = file;
    }

    /**
     * Follows a path as far as it leads.
     *
     * @param followLast whether an alias at the path's end is followed too
     */
    Found find(YamlPath path, boolean followLast) {
        List<Found.Crossing> crossings = new ArrayList<>();
        YamlPlace place = file.tree().root();
        for (int depth = 0; depth < path.size(); depth++) {
            place = follow(place, crossings);
            Optional<YamlPlace> next = step(place, path.steps().get(depth), crossings, 0);
            if (next.isEmpty()) {
                return new Found(path, place, depth, List.copyOf(crossings));
            }
            place = next.get();
        }
        return new Found(path, followLast ? follow(place, crossings) : place, path.size(), List.copyOf(crossings));
    }

    /** What an alias means; the place itself if it is none, or one that means nothing. */
    YamlPlace follow(YamlPlace place) {
        return follow(place, new ArrayList<>());
    }

    private YamlPlace follow(YamlPlace start, List<Found.Crossing> crossings) {
        YamlPlace place = start;
        for (int chain = 0; chain < DEEPEST_CHAIN && place.node() instanceof YamlAlias alias; chain++) {
            Optional<YamlPlace> target = file.anchors().resolve(alias.name(), place.base() + alias.start()).flatMap(this::placeOf);
            if (target.isEmpty()) {
                return place;
            }
            crossings.add(new Found.Crossing(false, alias.name(), place.path()));
            place = target.get();
        }
        return place;
    }

    private Optional<YamlPlace> placeOf(YamlAnchors.Anchored anchored) {
        YamlPath deepest = file.tree().at(anchored.start()).path();
        for (int size = deepest.size(); size >= 0; size--) {
            Optional<YamlPlace> place = file.tree().find(deepest.prefix(size));
            if (place.isPresent() && place.get().node() == anchored.node()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private Optional<YamlPlace> step(YamlPlace place, YamlPath.Step step, List<Found.Crossing> crossings, int chain) {
        Optional<YamlPlace> own = place.step(step);
        if (own.isPresent() || !(step instanceof YamlPath.Key) || chain > DEEPEST_CHAIN) {
            return own;
        }
        for (YamlPlace source : sources(place)) {
            List<Found.Crossing> way = new ArrayList<>();
            if (source.node() instanceof YamlAlias alias) {
                way.add(new Found.Crossing(true, alias.name(), place.path()));
            }
            Optional<YamlPlace> found = step(follow(source), step, way, chain + 1);
            if (found.isPresent()) {
                crossings.addAll(way);
                return found;
            }
        }
        return Optional.empty();
    }

    /** What stands behind the merge keys of a mapping, in the order in which they count. */
    List<YamlPlace> sources(YamlPlace mapping) {
        List<YamlPlace> sources = new ArrayList<>();
        if (mapping.node() instanceof YamlMapping node) {
            for (YamlEntry entry : node.entries()) {
                if (entry.isMerge()) {
                    YamlPlace value = mapping.member(entry);
                    if (value.node() instanceof YamlSequence sequence) {
                        for (int i = 0; i < sequence.items().size(); i++) {
                            value.item(i).ifPresent(sources::add);
                        }
                    } else {
                        sources.add(value);
                    }
                }
            }
        }
        return sources;
    }
}
