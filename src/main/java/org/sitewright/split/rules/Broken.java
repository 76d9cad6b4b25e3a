package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.SplitSource;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPath;

/** What Compose refuses in a file: nothing can be said of what such a site means, so nothing can be kept. */
final class Broken {
    private final SplitSource source;
    private final Words words;
    private final List<Obstacle> found = new ArrayList<>();

    Broken(SplitSource source, Words words) {
        this.source = source;
        this.words = words;
    }

    List<Obstacle> find() {
        for (YamlAnchors.Aliased alias : source.compose().anchors().unresolved()) {
            add(words.of("refuse.alias", alias.alias().name()), YamlPath.ROOT,
                    new TextRange(alias.start(), alias.base() + alias.alias().end()));
        }
        boolean includes = source.compose().topLevel("include").isPresent();
        for (PlacedService placed : source.compose().byName().values()) {
            if (placed.service().tooLarge()) {
                add(words.of("refuse.too-large", placed.name()), placed.service().path(), placed.nameRange());
            }
            // What is included is not read here, so that a name may be declared there.
            if (!includes) {
                placed.service().dependencies().forEach(dependency -> dependency(placed, dependency));
                placed.service().references().forEach(reference -> reference(placed, reference));
            }
        }
        return found;
    }

    private void add(String sentence, YamlPath path, TextRange range) {
        found.add(new Obstacle(sentence, Optional.empty(), Optional.of(new Place(source.file().name(), path, range))));
    }

    private void dependency(PlacedService placed, Dependency dependency) {
        if (dependency.service().indexOf('$') < 0 && !source.compose().byName().containsKey(dependency.service())) {
            add(words.of("refuse.undefined", placed.name(), dependency.service()), dependency.path(), dependency.range().shifted(placed.base()));
        }
    }

    private void reference(PlacedService placed, Reference reference) {
        boolean defined = switch (reference.kind()) {
            case SERVICE -> source.compose().byName().containsKey(reference.name());
            case NETWORK -> reference.name().equals("default") || source.compose().isDeclared(reference.kind(), reference.name());
            default -> source.compose().isDeclared(reference.kind(), reference.name());
        };
        if (!defined && reference.name().indexOf('$') < 0) {
            add(words.of("refuse.undefined", placed.name(), reference.name()), reference.path(), reference.range().shifted(placed.base()));
        }
    }
}
