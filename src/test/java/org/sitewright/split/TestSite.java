package org.sitewright.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A site that was written to be a trap, with the outcome that a person would want beside it ({@code outcome.yaml}).
 *
 * @param folder  its files
 * @param outcome what is wanted, in words ({@code want}) and in facts; empty where nothing is written down
 */
public record TestSite(Path folder, Map<String, Object> outcome) {
    private static final Path SITES = Path.of("src/test/resources/org/sitewright/split/sites");
    private static final String OUTCOME = "outcome.yaml";
    private static final Set<String> FACTS = Set.of("want", "groups", "network", "output", "choices", "compose", "refused", "says",
            "silent", "files", "order", "commands", "exists", "gone", "unchanged", "project", "line-break");

    public TestSite {
        Set<String> unknown = new HashSet<>(outcome.keySet());
        unknown.removeAll(FACTS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(folder + ": nobody checks " + unknown);
        }
    }

    /** All of them, by name. */
    public static List<TestSite> all() throws IOException {
        try (Stream<Path> found = Files.list(SITES)) {
            List<TestSite> sites = new ArrayList<>();
            for (Path folder : found.filter(Files::isDirectory).sorted().toList()) {
                sites.add(of(folder));
            }
            return sites;
        }
    }

    /** The site in a folder. */
    public static TestSite of(Path folder) throws IOException {
        Path outcome = folder.resolve(OUTCOME);
        return new TestSite(folder, Files.exists(outcome) ? read(Files.readString(outcome)) : Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** Puts the site's files into a new folder, under the names that they have on the disk: {@code dot-env} stands for .env. */
    public Path copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String name = folder.relativize(each).toString();
                Path copy = target.resolve(name.equals("dot-env") ? ".env" : name);
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (!name.equals(OUTCOME)) {
                    Files.copy(each, copy);
                }
            }
        }
        return target;
    }

    /** What is asked for: the groups that the outcome names, or the first proposal. */
    public SplitRequest request(SplitRequest first, ComposeFile file) {
        Grouping grouping = outcome.containsKey("groups") ? grouping(file) : first.grouping();
        SplitNetwork.Driver driver = "overlay".equals(map("network").get("driver")) ? SplitNetwork.Driver.OVERLAY : first.network().driver();
        SplitRequest.Output output = "include".equals(outcome.get("output")) ? SplitRequest.Output.INCLUDE : first.output();
        Map<String, String> choices = new TreeMap<>();
        map("choices").forEach((id, choice) -> choices.put(id, choice.toString()));
        return new SplitRequest(grouping, new SplitNetwork(first.network().name(), driver, first.network().form()), output, choices);
    }

    private Grouping grouping(ComposeFile file) {
        List<Group> groups = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        map("groups").forEach((name, services) -> {
            groups.add(new Group(name, strings(services)));
            moved.addAll(strings(services));
        });
        groups.addFirst(new Group(Group.ROOT_NAME, file.byName().keySet().stream().filter(name -> !moved.contains(name)).toList()));
        return new Grouping(groups);
    }

    /** A fact that is a mapping; empty where it is not there. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String fact) {
        return (Map<String, Object>) outcome.getOrDefault(fact, Map.of());
    }

    /** A fact that is a list or a single text; empty where it is not there. */
    public List<String> list(String fact) {
        return strings(outcome.getOrDefault(fact, List.of()));
    }

    static List<String> strings(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of(value.toString());
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
