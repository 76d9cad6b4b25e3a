package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.Effect;
import org.sitewright.split.Group;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.lines.MemberDrop;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPlace;

/**
 * Dependencies that would cross files, which Compose refuses (Compose Specification, "depends_on": only services of the same
 * model). They become comments; what they mean is kept in the order in which the groups are brought up. For included files they
 * stay, since all of them are one model.
 */
final class DependencyRule implements Rule {
    static final String KIND = "dependency:";
    static final String DROP = "drop";
    static final String TOGETHER = "together";
    private static final String HEALTHY = "service_healthy";

    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        for (PlacedService placed : planning.compose().byName().values()) {
            Optional<GroupFile> file = planning.fileOf(placed.name());
            if (file.isPresent()) {
                dependencies(planning, placed, file.get());
            }
        }
    }

    /** The services to keep together that choices name: the one that waits and the one waited for. */
    static List<List<String>> keptTogether(SplitRequest request) {
        List<List<String>> pairs = new ArrayList<>();
        request.choices().entrySet().stream().map(each -> Map.entry(OverrideFile.plainId(each.getKey()), each.getValue()))
                .filter(each -> each.getKey().startsWith(KIND) && each.getValue().equals(TOGETHER))
                .map(each -> each.getKey().substring(KIND.length()).split("/", 2)).filter(pair -> pair.length == 2)
                .sorted(java.util.Comparator.comparing(pair -> String.join("/", pair))).forEach(pair -> pairs.add(List.of(pair)));
        return pairs;
    }

    private static void dependencies(Planning planning, PlacedService placed, GroupFile file) {
        Set<String> dropped = new LinkedHashSet<>();
        for (Dependency dependency : placed.service().dependencies()) {
            Optional<GroupFile> other = planning.fileOf(dependency.service());
            if (other.isEmpty()) {
                continue;
            }
            boolean asked = !planning.request().grouping().groupOf(placed.name()).map(Group::name)
                    .equals(planning.request().grouping().groupOf(dependency.service()).map(Group::name));
            if (other.get() != file) {
                card(planning, placed, dependency, other.get());
                dropped.add(dependency.service());
                planning.order().waits(file.group(), other.get().group());
                if (dependency.condition().filter(HEALTHY::equals).isPresent()) {
                    planning.commands().waitFor(other.get().group());
                }
            } else if (asked) {
                card(planning, placed, dependency, other.get());
            }
        }
        if (!dropped.isEmpty()) {
            YamlPlace service = planning.walker().service(placed);
            planning.walker().entry(service, "depends_on").ifPresent(key -> new MemberDrop(file.draft(), planning.walker(),
                    dropped::contains, names -> comment(planning, file, names)).from(service, key));
        }
    }

    private static void card(Planning planning, PlacedService placed, Dependency dependency, GroupFile other) {
        Words words = planning.words();
        String reason = dependency.condition().filter(condition -> !condition.equals("service_started"))
                .map(condition -> words.of("dependency.reason.condition", dependency.service(), condition))
                .orElseGet(() -> words.of("dependency.reason"));
        planning.card(KIND + placed.name() + "/" + dependency.service(),
                        words.of("dependency.title", placed.name(), dependency.service(), planning.mainPath(other)), reason)
                .at(planning.place(dependency.path(), dependency.range().shifted(placed.base())))
                .choice(DROP, Effect.CHANGES_LINE, words.of("dependency.drop", dependency.service()))
                .choice(TOGETHER, Effect.NOTHING, words.of("dependency.together", dependency.service(), placed.name())).decide();
    }

    /** Says where the services are now. */
    static String comment(Planning planning, GroupFile from, List<String> names) {
        Words words = planning.words();
        StringBuilder where = new StringBuilder();
        for (String name : names) {
            String path = planning.fileOf(name).map(file -> path(planning, from, file)).orElse("");
            where.append(where.isEmpty() ? words.of("comment.is-in", name, path) : words.of("comment.is-in.more", name, path));
        }
        return words.of("comment.dependency", where, names.size());
    }

    /** The way from one group's file to another's. */
    private static String path(Planning planning, GroupFile from, GroupFile to) {
        return from.group().isRoot() ? planning.mainPath(to) : "../" + planning.mainPath(to);
    }
}
