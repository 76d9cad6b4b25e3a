package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.SplitSource;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlReader;

/**
 * The file that Compose reads together with the one that is split (Docker's documentation, "Merge Compose files"). It stays where
 * it is, so that it may go on changing services that stay there, and no others.
 *
 * @param name    its own name
 * @param compose the file, read; empty where it cannot be
 */
record OverrideFile(String name, Optional<ComposeFile> compose) {
    /** In the order in which Compose looks for them. */
    private static final List<String> NAMES = List.of("compose.override.yml", "compose.override.yaml",
            "docker-compose.override.yml", "docker-compose.override.yaml");
    /** The names of files beside which it is read. */
    private static final Set<String> BESIDE = Set.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    /** What of it means the same after the split. */
    private static final Set<String> KEPT = Set.of("services", "version", "volumes", "secrets", "configs");

    /** The one that is read with the file that is split; none where files are named by hand. */
    static Optional<OverrideFile> of(SplitSource source) {
        if (!BESIDE.contains(source.file().name()) || !source.variables().value("COMPOSE_FILE").orElse("").isEmpty()) {
            return Optional.empty();
        }
        List<String> there = source.folder().names(".");
        return NAMES.stream().filter(there::contains).findFirst().map(name -> new OverrideFile(name, source.folder().text(name)
                .map(text -> new ComposeReader().read(new YamlReader().read(text)))));
    }

    /** Names that Compose knows. */
    static List<String> names() {
        return NAMES;
    }

    /** Why it hinders a grouping, as sentences; none where it goes on meaning what it means. */
    List<String> hindrances(SplitSource source, Grouping grouping) {
        Words words = new Words("split.messages");
        if (compose.filter(file -> file.tree().problems().isEmpty()).isEmpty()) {
            return List.of(words.of("refuse.override.broken", name));
        }
        return hindrances(words, compose.get(), source, grouping);
    }

    private List<String> hindrances(Words words, ComposeFile file, SplitSource source, Grouping grouping) {
        List<String> found = new ArrayList<>();
        if (file.tree().root().node() instanceof YamlMapping mapping) {
            mapping.entries().stream().map(entry -> entry.keyText()).filter(key -> !KEPT.contains(key) && !key.startsWith("x-"))
                    .forEach(key -> found.add(words.of("refuse.override.key", name, key, source.file())));
        }
        for (PlacedService placed : file.byName().values()) {
            Optional<Group> group = grouping.groupOf(placed.name()).filter(each -> !each.isRoot());
            if (group.isPresent()) {
                found.add(words.of("refuse.override.moved", name, placed.name(), group.get().name(), source.file()));
            } else {
                needed(placed).stream().filter(other -> grouping.groupOf(other).filter(each -> !each.isRoot()).isPresent())
                        .forEach(other -> found.add(words.of("refuse.override.needs", name, placed.name(), other)));
            }
        }
        if (!file.byName().isEmpty() && grouping.root().isEmpty()) {
            found.add(words.of("refuse.override.root", name));
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    private static List<String> needed(PlacedService placed) {
        List<String> needed = new ArrayList<>(placed.service().dependencies().stream().map(Dependency::service).toList());
        placed.service().references().stream().filter(each -> each.kind() == Reference.Kind.SERVICE).map(Reference::name).forEach(needed::add);
        return needed;
    }
}
