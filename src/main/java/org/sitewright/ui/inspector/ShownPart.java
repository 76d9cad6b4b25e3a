package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.check.Finding;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Snapshot;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/**
 * A part of the file that is no service, at one moment: a network, volume, secret, config or model, a block of the user's own
 * ({@code x-}), or the file as a whole.
 *
 * @param place where it stands
 * @param spec  what the key table says of it; for a block of the user's own, of the place where its anchor is used first
 */
record ShownPart(Snapshot snapshot, YamlPlace place, Optional<KeySpec> spec) implements Shown {
    private static final Set<String> SECTIONS = Set.of("networks", "volumes", "secrets", "configs", "models");

    /** The part that a path leads to or into; empty for one of a service, or to nothing. */
    static Optional<ShownPart> at(Snapshot snapshot, YamlPath path, KeyTable keys) {
        String section = path.keyAt(0);
        if (!isCompose(snapshot)) {
            return Optional.empty();
        } else if (SECTIONS.contains(section) && path.size() > 1) {
            return snapshot.compose().tree().find(path.prefix(2)).map(place -> new ShownPart(snapshot, place,
                    keys.find(List.of(section, KeySpec.ANY))));
        } else if (section.startsWith("x-")) {
            return snapshot.compose().tree().find(path.prefix(1)).map(place -> new ShownPart(snapshot, place,
                    firstUse(snapshot.compose(), place).flatMap(keys::find)));
        }
        return Optional.empty();
    }

    /** Whether the file that is shown is a compose file. */
    static boolean isCompose(Snapshot snapshot) {
        return snapshot.site().part(snapshot.file()).isPresent();
    }

    /** The file as a whole. */
    static ShownPart file(Snapshot snapshot, KeyTable keys) {
        return new ShownPart(snapshot, snapshot.compose().tree().root(), Optional.of(keys.root()));
    }

    private static Optional<List<String>> firstUse(ComposeFile file, YamlPlace block) {
        return block.node().anchor().flatMap(anchor -> file.anchors().aliases().stream()
                .filter(aliased -> aliased.alias().name().equals(anchor)).findFirst())
                .map(aliased -> steps(file.tree().at(aliased.start()).path()));
    }

    /** As the key table writes them, up to the merge key. */
    private static List<String> steps(YamlPath path) {
        List<String> steps = new ArrayList<>();
        for (YamlPath.Step step : path.steps()) {
            if (step instanceof YamlPath.Key(String name)) {
                if (name.equals("<<")) {
                    break;
                }
                steps.add(name);
            } else {
                steps.add(KeySpec.ITEM);
            }
        }
        // A list of merged mappings stands behind the merge key.
        return steps;
    }

    @Override
    public YamlPath path() {
        return place.path();
    }

    @Override
    public List<Finding> findingsAt(YamlPath path) {
        return snapshot.findings().stream().filter(finding -> finding.file().equals(snapshot.file()) && finding.path().startsWith(path)).toList();
    }

    @Override
    public Resolver resolver() {
        return new Resolver(snapshot.compose().anchors(), place.base());
    }

    @Override
    public boolean stale() {
        return false;
    }

    @Override
    public int base() {
        return place.base();
    }

    String name() {
        return path().isRoot() ? "" : path().keyAt(path().size() - 1);
    }

    /** Which kind of declared thing it is; empty for another part. */
    Optional<Reference.Kind> kind() {
        return switch (path().size() == 2 ? path().keyAt(0) : "") {
            case "networks" -> Optional.of(Reference.Kind.NETWORK);
            case "volumes" -> Optional.of(Reference.Kind.VOLUME);
            case "secrets" -> Optional.of(Reference.Kind.SECRET);
            case "configs" -> Optional.of(Reference.Kind.CONFIG);
            default -> Optional.empty();
        };
    }

    /** The line that it begins in, 1 for the text's first. */
    int line() {
        int start = place.keyRange().map(range -> range.start()).orElse(place.range().start());
        return snapshot.compose().tree().text().lineAt(start) + 1;
    }

    /** The services that use it: by its name, or by an anchor that stands in it. */
    List<String> users() {
        ComposeFile file = snapshot.compose();
        if (kind().isPresent()) {
            return OverviewFacts.uses(file, kind().get()).stream().filter(use -> use.name().equals(name())).findFirst()
                    .map(OverviewFacts.Use::services).orElse(List.of());
        }
        Set<String> users = new LinkedHashSet<>();
        for (YamlAnchors.Aliased aliased : file.anchors().aliases()) {
            boolean ours = file.anchors().resolve(aliased.alias().name(), aliased.start())
                    .filter(anchored -> place.range().start() <= anchored.start() && anchored.start() < place.range().end()).isPresent();
            if (ours) {
                file.services().stream().filter(service -> service.range().touches(aliased.start())).map(PlacedService::name)
                        .findFirst().ifPresent(users::add);
            }
        }
        return List.copyOf(users);
    }

    /** The whole part as one setting. */
    Setting whole() {
        return Setting.whole(this, name(), spec, resolver().resolve(place.node(), path()));
    }
}
