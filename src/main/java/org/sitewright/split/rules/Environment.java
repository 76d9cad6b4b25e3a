package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.VariableUse;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.split.Group;
import org.sitewright.split.Place;
import org.sitewright.split.lines.PathFinder;
import org.sitewright.split.lines.PathUse;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** Which variables each group's file uses, and which of them must have another value there. */
final class Environment {
    /** A use of a variable, by where it stands in the source. */
    record Use(String name, int offset) {}

    private final Planning planning;
    private final List<Use> uses = new ArrayList<>();
    private final Map<GroupFile, Map<String, String>> adjusted = new HashMap<>();
    private final Map<String, Set<String>> also = new HashMap<>();

    Environment(Planning planning) {
        this.planning = planning;
        for (PlacedService placed : planning.compose().services()) {
            add(placed.service().variables(), placed.base());
        }
        for (Declaration declaration : planning.compose().declarations()) {
            add(declaration.variables(), declaration.base());
        }
        add(planning.compose().variables(), 0);
    }

    private void add(List<VariableUse> all, int base) {
        for (VariableUse use : all) {
            uses.add(new Use(use.reference().name(), base + use.range().start()));
        }
    }

    /** The variables that a file's own text uses, what is copied to it included. */
    Set<String> inText(GroupFile file) {
        Set<String> names = new LinkedHashSet<>();
        uses.stream().filter(use -> file.uses(use.offset())).forEach(use -> names.add(use.name()));
        return names;
    }

    /** Notes that a group needs further variables, for another file that Compose reads beside its own. */
    void also(Group group, Set<String> names) {
        also.computeIfAbsent(group.name(), key -> new LinkedHashSet<>()).addAll(names);
    }

    private Set<String> also(GroupFile file) {
        return also.getOrDefault(file.group().name(), Set.of());
    }

    /** All that a file needs of the environment: in its text, taken over by name, in its {@code env_file}s, extended files and secrets. */
    Set<String> needed(GroupFile file) {
        Set<String> names = inText(file);
        names.addAll(also(file));
        PathFinder paths = new PathFinder(planning.compose(), planning.walker());
        for (PlacedService placed : file.services()) {
            placed.service().environment().stream().filter(each -> each.value().isEmpty()).forEach(each -> names.add(each.key()));
            for (PathUse use : paths.of(placed)) {
                if (use.what() == PathUse.What.ENV_FILE || use.what() == PathUse.What.EXTENDS) {
                    planning.source().folder().text(planning.filled(use.text())).ifPresent(text -> names.addAll(references(text)));
                }
            }
            buildArguments(placed, names);
        }
        for (Declaration declaration : planning.compose().declarations()) {
            if (file.used(declaration.kind()).contains(declaration.name())) {
                String name = planning.walker().text(planning.compose().tree().find(declaration.path()).orElseThrow(), "environment");
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Arguments of a build without a value are taken over by name too. */
    private void buildArguments(PlacedService placed, Set<String> names) {
        Walker walker = planning.walker();
        walker.value(walker.service(placed), "build").flatMap(build -> walker.value(build, "args")).ifPresent(arguments -> {
            walker.entries(arguments).stream().filter(each -> !Walker.isScalar(walker.follow(each)) && each.entry() != null)
                    .forEach(each -> names.add(each.entry().keyText()));
            walker.items(arguments).stream().map(each -> Walker.text(walker.follow(each))).filter(each -> each.indexOf('=') < 0)
                    .forEach(names::add);
        });
    }

    /** Where the first of some entries stands in the site's {@code .env}. */
    Optional<Place> inDotEnv(Collection<String> names) {
        return planning.source().dotEnv().flatMap(text -> DotEnv.parse(text, name -> Optional.empty()).entries().stream()
                .filter(entry -> names.contains(entry.key())).findFirst()
                .map(entry -> new Place(".env", YamlPath.ROOT, entry.range())));
    }

    /** Where a file first uses one of some variables in its text. */
    Optional<Place> firstUse(GroupFile file, Collection<String> names) {
        return uses.stream().filter(use -> names.contains(use.name()) && file.uses(use.offset())).findFirst()
                .map(use -> planning.place(YamlPath.ROOT, TextRange.at(use.offset())));
    }

    static Set<String> references(SourceText text) {
        Set<String> names = new LinkedHashSet<>();
        Interpolation.of(text.content()).references().forEach(reference -> names.add(reference.name()));
        return names;
    }

    /**
     * Whether a file uses a variable nowhere but at the beginning of paths, so that another value harms nothing.
     *
     * @param paths all of the file
     */
    boolean isOnlyPath(GroupFile file, String name, List<PathUse> paths) {
        if (planning.isOverride() || also(file).contains(name)) {
            // Two files take it from one place.
            return false;
        }
        List<TextRange> heads = paths.stream().filter(path -> path.text().matches("\\$\\{?" + Pattern.quote(name) + "(?!\\w).*"))
                .map(path -> ScalarText.part(path.at(), path.part())).toList();
        return uses.stream().filter(use -> use.name().equals(name) && file.uses(use.offset()))
                .allMatch(use -> heads.stream().anyMatch(head -> head.start() <= use.offset() && use.offset() < head.end()))
                && file.services().stream().flatMap(each -> each.service().environment().stream())
                .noneMatch(each -> each.value().isEmpty() && each.key().equals(name));
    }

    void adjust(GroupFile file, String name, String value) {
        adjusted.computeIfAbsent(file, key -> new LinkedHashMap<>()).put(name, value);
    }

    /** The values that variables must have in a file's environment instead of those of the site. */
    Map<String, String> adjusted(GroupFile file) {
        return Map.copyOf(adjusted.getOrDefault(file, Map.of()));
    }
}
