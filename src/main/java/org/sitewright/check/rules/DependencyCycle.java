package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Services that wait for each other in a circle. Each dependency that lies on a circle is reported, with the shortest way round
 * through it, so that every circle shows wherever it could be cut.
 */
final class DependencyCycle implements SiteRule {
    private static final String ID = "dependency-cycle";
    /** In a hopeless tangle the first ones are enough to begin with; each costs a walk through the tangle. */
    private static final int MOST_REPORTED = 40;
    private static final int MOST_NAMES = 12;

    /** A dependency of any kind. */
    private record Edge(int from, int to, TextRange range, YamlPath path, Edit cut) {}

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        List<PlacedService> services = part.compose().services();
        List<Edge> edges = edges(part);
        DependencyGraph graph = new DependencyGraph(awaited(services.size(), edges));
        int[] groups = graph.groups();
        int reported = 0;
        for (Edge edge : edges) {
            if (groups[edge.from()] == groups[edge.to()] && reported++ < MOST_REPORTED) {
                report(services, edge, graph.way(edge.to(), edge.from(), groups), reporter);
            }
        }
    }

    private static List<Edge> edges(SitePart part) {
        List<PlacedService> services = part.compose().services();
        Map<String, Integer> numbers = new HashMap<>(services.size() * 2);
        for (int i = 0; i < services.size(); i++) {
            numbers.putIfAbsent(services.get(i).name(), i);
        }
        List<Edge> edges = new ArrayList<>(services.size());
        for (int from = 0; from < services.size(); from++) {
            PlacedService placed = services.get(from);
            for (Dependency dependency : placed.service().dependencies()) {
                Integer to = numbers.get(dependency.service());
                if (to != null) {
                    edges.add(new Edge(from, to, dependency.range().shifted(placed.base()), dependency.path(),
                            new Edit.RemoveDependency(placed.name(), dependency.service())));
                }
            }
            for (Reference reference : placed.service().references()) {
                // What is only written or built from another one does not wait for it.
                boolean waits = reference.kind() == Reference.Kind.SERVICE && !reference.key().equals("extends")
                        && !reference.key().equals("additional_contexts");
                Integer to = waits ? numbers.get(reference.name()) : null;
                if (to != null) {
                    edges.add(new Edge(from, to, reference.range().shifted(placed.base()), reference.path(),
                            new Edit.Unset(reference.path())));
                }
            }
        }
        return edges;
    }

    private static int[][] awaited(int count, List<Edge> edges) {
        int[] sizes = new int[count];
        edges.forEach(edge -> sizes[edge.from()]++);
        int[][] awaited = new int[count][];
        for (int i = 0; i < count; i++) {
            awaited[i] = new int[sizes[i]];
        }
        edges.forEach(edge -> awaited[edge.from()][--sizes[edge.from()]] = edge.to());
        return awaited;
    }

    private static void report(List<PlacedService> services, Edge edge, List<Integer> back, Reporter reporter) {
        String from = services.get(edge.from()).name();
        String to = services.get(edge.to()).name();
        Reporter.Report report = edge.from() == edge.to()
                ? reporter.report(ID, "self", Severity.ERROR, edge.range(), edge.path(), from)
                : reporter.report(ID, "", Severity.ERROR, edge.range(), edge.path(), inWords(services, from, back));
        report.fix("remove", edge.cut(), from, to);
    }

    private static String inWords(List<PlacedService> services, String from, List<Integer> back) {
        List<String> names = new ArrayList<>(List.of(from));
        back.forEach(number -> names.add(services.get(number).name()));
        if (names.size() > MOST_NAMES) {
            names.subList(MOST_NAMES / 2, names.size() - MOST_NAMES / 2 + 1).clear();
            names.add(MOST_NAMES / 2, "…");
        }
        return names.stream().collect(Collectors.joining(" → "));
    }
}
