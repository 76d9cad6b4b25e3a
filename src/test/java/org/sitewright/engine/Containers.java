package org.sitewright.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs of a site, by the names of its services. */
final class Containers {
    private static final String ROW = Stream.of("project", "service", "project.working_dir")
            .map(label -> "{{.Label \"com.docker.compose." + label + "\"}}").collect(Collectors.joining(" ", "{{.ID}} ", ""));

    private final TestEngine engine;
    private final Path site;

    /** @param site the site's folder, without blanks in its path: what was started in it or below it belongs to the site */
    Containers(TestEngine engine, Path site) {
        this.engine = engine;
        this.site = site;
    }

    private record Row(String id, String project, String service) {}

    private Stream<Row> rows() {
        return engine.docker("ps", "-a", "--no-trunc", "--format", ROW).stream().map(line -> line.split(" "))
                .filter(words -> words.length == 4 && Path.of(words[3]).startsWith(site))
                .map(words -> new Row(words[0], words[1], words[2]));
    }

    /** By service, what {@code docker inspect} says in a format of its own. */
    private Map<String, String> inspect(String format) {
        List<Row> rows = rows().toList();
        Map<String, String> services = rows.stream().collect(Collectors.toMap(Row::id, Row::service));
        Map<String, String> found = new TreeMap<>();
        if (rows.isEmpty()) {
            return found;
        }
        Stream<String> arguments = Stream.concat(Stream.of("inspect", "--format", "{{.Id}} " + format), services.keySet().stream());
        for (String line : engine.docker(arguments.toArray(String[]::new))) {
            String[] words = line.split(" ", 2);
            found.put(services.get(words[0]), words[1]);
        }
        return found;
    }

    /** By service: {@code running}, {@code restarting}, {@code exited} … */
    Map<String, String> states() {
        return inspect("{{.State.Status}}");
    }

    Map<String, String> startTimes() {
        return inspect("{{.State.StartedAt}}");
    }

    /** Runs a script in a service's container, and returns what it prints. */
    String run(String service, String script) {
        String id = rows().filter(row -> row.service().equals(service)).map(Row::id).findFirst()
                .orElseThrow(() -> new AssertionError("No container of " + service));
        return String.join("\n", engine.docker("exec", id, "sh", "-c", script));
    }

    /** Takes away all that the site has left on the engine. */
    void remove() {
        List<String> ids = rows().map(Row::id).toList();
        Set<String> projects = rows().map(Row::project).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            call(List.of("rm", "-f", "-v"), ids);
        }
        for (String kind : List.of("network", "volume")) {
            List<String> left = projects.stream().flatMap(project -> engine.docker(kind, "ls", "--format", "{{.Name}}", "--filter",
                    "label=com.docker.compose.project=" + project).stream()).toList();
            if (!left.isEmpty()) {
                call(List.of(kind, "rm"), left);
            }
        }
    }

    private void call(List<String> command, List<String> subjects) {
        engine.docker(Stream.concat(command.stream(), subjects.stream()).toArray(String[]::new));
    }
}
