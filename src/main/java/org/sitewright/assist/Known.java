package org.sitewright.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.compose.VariableUse;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlSequence;

/**
 * The names and values that a site's files already use. The file that is edited goes first; the service under the caret does
 * not count, for what stands there is half typed.
 *
 * @param own the name of that service; empty for none
 */
record Known(Site site, ComposeFile file, String own) {
    private static final int ENOUGH = 200;

    /** An anchor; its node and where it begins in the text. */
    record Anchor(String name, YamlNode node, int start) {}

    /** What {@code ${…}} stands for in the file that is edited. */
    Variables variables() {
        return site.variables(file);
    }

    private Iterable<ComposeFile> files() {
        List<ComposeFile> files = new ArrayList<>();
        files.add(file);
        for (SitePart part : site.parts()) {
            if (part.compose() != file) {
                files.add(part.compose());
            }
        }
        return files;
    }

    /** Visits every service but the one under the caret. */
    void eachService(Consumer<Service> visitor) {
        for (ComposeFile each : files()) {
            for (PlacedService placed : each.services()) {
                if (each != file || !placed.name().equals(own)) {
                    visitor.accept(placed.shown());
                }
            }
        }
    }

    /** The services' names, those that most others wait for first. */
    List<String> servicesByUse() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        eachService(service -> uses.putIfAbsent(service.name(), 0));
        eachService(service -> {
            for (Dependency dependency : service.dependencies()) {
                uses.computeIfPresent(dependency.service(), (name, count) -> count + 1);
            }
        });
        return byCount(uses);
    }

    Optional<Service> service(String name) {
        for (ComposeFile each : files()) {
            Optional<PlacedService> placed = each.service(name);
            if (placed.isPresent()) {
                return placed.map(PlacedService::shown);
            }
        }
        return Optional.empty();
    }

    List<Declaration> declarations(Reference.Kind kind) {
        Map<String, Declaration> found = new LinkedHashMap<>();
        for (ComposeFile each : files()) {
            for (Declaration declaration : each.declarations()) {
                if (declaration.kind() == kind) {
                    found.putIfAbsent(declaration.name(), declaration);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The names of a kind that services refer to, but that stand nowhere. */
    List<String> missing(Reference.Kind kind) {
        Set<String> names = new LinkedHashSet<>();
        eachService(service -> {
            if (kind == Reference.Kind.SERVICE) {
                service.dependencies().forEach(dependency -> names.add(dependency.service()));
            }
            service.references().stream().filter(reference -> reference.kind() == kind).forEach(found -> names.add(found.name()));
        });
        for (ComposeFile each : files()) {
            if (kind == Reference.Kind.SERVICE) {
                names.removeAll(each.byName().keySet());
            } else {
                each.declarations().stream().filter(found -> found.kind() == kind).forEach(found -> names.remove(found.name()));
            }
        }
        names.remove("default");
        names.removeIf(name -> name.isEmpty() || name.indexOf('$') >= 0);
        return List.copyOf(names);
    }

    /** What stands behind a key of services, most used first. */
    List<String> valuesOf(String key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        eachService(service -> service.scalar(key).ifPresent(value -> count(counts, value.text())));
        counts.remove("");
        return byCount(counts);
    }

    /** The mounts of services, as short text, most used first. */
    List<String> mounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        eachService(service -> service.mounts().stream().filter(mount -> !mount.longForm() && !mount.source().isEmpty())
                .forEach(mount -> count(counts, mount.text())));
        return byCount(counts);
    }

    /** Where a source is mounted in other services, and then where others are. */
    List<String> targetsOf(String source) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        eachService(service -> {
            for (Mount mount : service.mounts()) {
                // What is mounted from the same source stands before everything else.
                counts.merge(mount.target(), mount.source().equals(source) ? 1_000_000 : 1, Integer::sum);
            }
        });
        return byCount(counts);
    }

    /** The keys of environment entries, most used first. */
    List<String> environmentKeys() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        eachService(service -> service.environment().forEach(entry -> count(counts, entry.key())));
        return byCount(counts);
    }

    /** What an environment entry is set to elsewhere, most used first. */
    List<String> environmentValues(String key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        eachService(service -> {
            for (EnvironmentVariable entry : service.environment()) {
                if (entry.key().equals(key)) {
                    entry.value().filter(value -> !value.isEmpty()).ifPresent(value -> count(counts, value));
                }
            }
        });
        return byCount(counts);
    }

    /** The variables that the files put in, most used first. */
    List<String> usedVariables() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ComposeFile each : files()) {
            each.variables().forEach(use -> count(counts, use));
            each.declarations().forEach(declaration -> declaration.variables().forEach(use -> count(counts, use)));
        }
        eachService(service -> service.variables().forEach(use -> count(counts, use)));
        return byCount(counts);
    }

    private static void count(Map<String, Integer> counts, VariableUse use) {
        count(counts, use.reference().name());
    }

    private static void count(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue).reversed())
                .map(Map.Entry::getKey).toList();
    }

    /** The file's anchors that stand before an offset, the last of each name, in the order of the text. */
    List<Anchor> anchorsBefore(int offset) {
        Map<String, Anchor> found = new HashMap<>();
        collect(file.tree().document().frame(), file.tree().document().base(), found, offset);
        collectBelow(file.tree().document().root(), file.tree().document().base(), found, offset);
        return found.values().stream().sorted(Comparator.comparingInt(Anchor::start)).toList();
    }

    private static void collectBelow(YamlNode node, int base, Map<String, Anchor> found, int offset) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlFrame frame = entry.body().frame();
                if (frame != null && base + entry.base() < offset) {
                    collect(frame, base + entry.base(), found, offset);
                    collectBelow(entry.value(), base + entry.base(), found, offset);
                }
            }
        }
    }

    private static void collect(YamlFrame frame, int base, Map<String, Anchor> found, int offset) {
        for (YamlNode node : frame.anchors()) {
            String name = node.anchor().orElse("");
            Anchor anchor = new Anchor(name, node, base + node.start());
            Anchor before = found.get(name);
            if (!name.isEmpty() && anchor.start() < offset && (before == null || before.start() < anchor.start())) {
                found.put(name, anchor);
            }
        }
    }

    /**
     * By how many services more the value of a key is written as a list than as a mapping; keys with neither are left out.
     * The first services of a file tell: habits show soon.
     */
    Map<String, Integer> listHabits() {
        Map<String, Integer> habits = new HashMap<>();
        file.services().stream().filter(placed -> !placed.name().equals(own)).limit(ENOUGH).forEach(placed -> {
            for (ResolvedEntry entry : placed.shown().keys()) {
                switch (entry.value().node()) {
                    case YamlSequence ignored -> habits.merge(entry.key(), 1, Integer::sum);
                    case YamlMapping ignored -> habits.merge(entry.key(), -1, Integer::sum);
                    default -> { }
                }
            }
        });
        return habits;
    }
}
