package org.sitewright.split.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.site.Variables;
import org.sitewright.split.lines.Walker;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/** Which networks, volumes, secrets and configs a service needs to be declared in its file. */
final class Usage {
    private final ComposeFile file;
    private final Variables variables;
    private final Walker walker;

    Usage(ComposeFile file, Variables variables) {
        this.file = file;
        this.variables = variables;
        this.walker = new Walker(file);
    }

    /** Names by kind. */
    Map<Reference.Kind, Set<String>> of(PlacedService placed) {
        Map<Reference.Kind, Set<String>> names = new LinkedHashMap<>();
        for (Reference reference : placed.service().references()) {
            if (reference.kind() != Reference.Kind.SERVICE) {
                add(names, reference.kind(), reference.name());
            }
        }
        // A variable may hold a volume's name.
        for (Mount mount : placed.service().mounts()) {
            if (mount.source().indexOf('$') >= 0) {
                add(names, Reference.Kind.VOLUME, resolved(mount.source()));
            }
        }
        walker.value(walker.service(placed), "build").flatMap(build -> walker.value(build, "secrets"))
                .ifPresent(secrets -> walker.items(secrets).forEach(item -> secret(names, walker.follow(item))));
        for (Reference.Kind kind : List.of(Reference.Kind.NETWORK, Reference.Kind.SECRET, Reference.Kind.CONFIG)) {
            names.getOrDefault(kind, Set.of()).stream().filter(name -> name.indexOf('$') >= 0).toList()
                    .forEach(name -> add(names, kind, resolved(name)));
        }
        names.values().forEach(set -> set.removeIf(String::isEmpty));
        return names;
    }

    private void secret(Map<Reference.Kind, Set<String>> names, YamlPlace item) {
        add(names, Reference.Kind.SECRET, item.node() instanceof YamlMapping ? walker.text(item, "source") : Walker.text(item));
    }

    private void add(Map<Reference.Kind, Set<String>> names, Reference.Kind kind, String name) {
        if (file.isDeclared(kind, name)) {
            names.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(name);
        }
    }

    private String resolved(String text) {
        return Interpolation.of(text).resolve(variables::value) instanceof Interpolation.Resolution.Resolved(String value, Set<String> ignored)
                ? value : text;
    }
}
