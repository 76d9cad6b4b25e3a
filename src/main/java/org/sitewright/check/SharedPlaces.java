package org.sitewright.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Origin;
import org.sitewright.compose.PlacedService;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * Finds where values that services get from an anchor stand, so that a mistake in a block that ten services share is reported
 * once and there. One serves for one check of one file.
 */
public final class SharedPlaces {
    private static final int DEEPEST_CHAIN = 32;

    private final ComposeFile file;
    private final Map<Said, PlacedService> said = new HashMap<>(0);
    private @Nullable TextRange services;

    private record Said(String rule, int start) {}

    /** A node, and what must be added to its offsets; the key of the entry that it was found in, if in one. */
    private record At(YamlNode node, int base, @Nullable TextRange key) {
        TextRange range() {
            if (key != null && !(node instanceof YamlScalar scalar && !scalar.isMissing())) {
                return key;
            }
            return new TextRange(base + node.contentStart(), base + node.end());
        }
    }

    public SharedPlaces(ComposeFile file) {
        this.file = file;
    }

    /**
     * Where to report something about a value: the given place for a value of the service's own.
     *
     * @param range from the start of the service's frame
     * @return in the text; empty if it has been said about another service already, or will be
     */
    public Optional<TextRange> once(String rule, PlacedService placed, TextRange range, YamlPath path, Origin origin) {
        return origin.isOwn() ? Optional.of(range.shifted(placed.base())) : once(rule, placed, range, path);
    }

    /** As above, for a value that comes from an anchor. */
    Optional<TextRange> once(String rule, PlacedService placed, TextRange range, YamlPath path) {
        TextRange place = find(placed, path).orElseGet(() -> range.shifted(placed.base()));
        TextRange inServices = services();
        boolean own = place.start() >= placed.base() && place.end() <= placed.base() + placed.service().body().end();
        // A service whose own value it is reports it by itself.
        if (inServices.contains(place) && !own) {
            return Optional.empty();
        }
        PlacedService first = said.putIfAbsent(new Said(rule, place.start()), placed);
        return first == null || first == placed ? Optional.of(place) : Optional.empty();
    }

    private TextRange services() {
        TextRange known = services;
        if (known == null) {
            known = file.topLevel("services").map(place -> place.range()).orElse(TextRange.at(0));
            services = known;
        }
        return known;
    }

    private Optional<TextRange> find(PlacedService placed, YamlPath path) {
        Optional<At> at = Optional.of(new At(placed.service().body().value(), placed.base(), null));
        for (YamlPath.Step step : path.steps().subList(Math.min(2, path.size()), path.size())) {
            at = at.map(found -> follow(found, 0)).flatMap(found -> step(found, step));
        }
        return at.map(found -> follow(found, 0).range());
    }

    private At follow(At at, int chain) {
        if (!(at.node() instanceof YamlAlias alias) || chain > DEEPEST_CHAIN) {
            return at;
        }
        Optional<YamlAnchors.Anchored> target = file.anchors().resolve(alias.name(), at.base() + alias.start());
        return target.map(found -> follow(new At(found.node(), found.base(), null), chain + 1)).orElse(at);
    }

    private Optional<At> step(At at, YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> entry(at, name, 0);
            case YamlPath.Index(int index) -> at.node() instanceof YamlSequence sequence && index < sequence.items().size()
                    ? Optional.of(new At(sequence.items().get(index).node(), at.base(), null)) : Optional.empty();
        };
    }

    private Optional<At> entry(At at, String name, int depth) {
        if (!(at.node() instanceof YamlMapping mapping) || depth > DEEPEST_CHAIN) {
            return Optional.empty();
        }
        for (YamlEntry entry : mapping.entries()) {
            if (entry.hasKey(name) && !entry.isMerge()) {
                int base = at.base() + entry.base();
                return Optional.of(new At(entry.value(), base, new TextRange(base + entry.key().start(), base + entry.key().end())));
            }
        }
        for (YamlEntry entry : mapping.entries()) {
            if (entry.isMerge()) {
                Optional<At> merged = merged(entry, at.base() + entry.base(), name, depth);
                if (merged.isPresent()) {
                    return merged;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<At> merged(YamlEntry merge, int base, String name, int depth) {
        List<YamlNode> sources = merge.value() instanceof YamlSequence sequence
                ? sequence.items().stream().map(YamlSequence.Item::node).toList() : List.of(merge.value());
        for (YamlNode source : sources) {
            Optional<At> found = entry(follow(new At(source, base, null), 0), name, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
