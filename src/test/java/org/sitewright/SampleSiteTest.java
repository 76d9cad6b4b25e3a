package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sample site hangs together: its list of files, its services and its site config file. */
class SampleSiteTest {
    @Test
    void theListNamesEveryFileOfTheSite() throws IOException, URISyntaxException {
        var listed = read("files.txt").lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
        assertThat(listed).extracting(names -> names[1]).containsExactlyInAnyOrder("docker-compose.yaml", "default.yaml", ".env", "README.md");
        var folder = Path.of(SampleSiteTest.class.getResource("sample/files.txt").toURI()).getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("files.txt")))
                    .containsExactlyInAnyOrderElementsOf(listed.stream().map(names -> names[0]).toList());
        }
    }

    @Test
    void everyAgentOfTheComposeFileIsAnInstanceOfItsHostAndTheOtherWayRound() throws IOException {
        var wanted = new TreeMap<String, String>();
        services().forEach((name, service) -> environment(service).forEach((key, value) -> {
            if (key.equals("INSTANCE_ID")) {
                wanted.put(value, (String) service.get("hostname"));
            }
        }));
        var configured = new TreeMap<String, String>();
        map(map(yaml("default.yaml")).get("hosts")).forEach((host, entry) -> ((List<?>) map(entry).get("agent-instances"))
                .forEach(instance -> configured.put((String) map(instance).get("instance-id"), host)));
        assertThat(wanted).hasSize(6).isEqualTo(configured);
    }

    @Test
    void everyDependencyAndEveryNamedVolumeIsThere() throws IOException {
        var services = services();
        var used = new HashSet<String>();
        services.forEach((name, service) -> {
            var dependencies = service.getOrDefault("depends_on", List.of());
            var names = dependencies instanceof List<?> list ? list : List.copyOf(map(dependencies).keySet());
            assertThat(services.keySet()).as(name).containsAll(names.stream().map(String.class::cast).toList());
            ((List<?>) service.getOrDefault("volumes", List.of())).stream()
                    .map(mount -> ((String) mount).split(":")[0])
                    .filter(source -> source.matches("[a-z].*"))
                    .forEach(used::add);
        });
        assertThat(map(map(yaml("docker-compose.yaml")).get("volumes")).keySet()).isEqualTo(used);
    }

    @Test
    void itHasSomethingToFind() throws IOException {
        var images = services().values().stream().map(service -> (String) service.get("image")).toList();
        assertThat(images).filteredOn(image -> image.endsWith(":latest")).hasSize(1);
        assertThat(images).allMatch(image -> image.contains(":"));
        assertThat(services().values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .filter(mount -> ((String) mount).startsWith("/")))
                .hasSize(1);
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        return map(map(yaml("docker-compose.yaml")).get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        var entries = new TreeMap<String, String>();
        switch (service.get("environment")) {
            case List<?> list -> list.forEach(entry -> entries.put(((String) entry).split("=")[0], ((String) entry).split("=", 2)[1]));
            case Map<?, ?> mapping -> mapping.forEach((key, value) -> entries.put((String) key, String.valueOf(value)));
            case null, default -> { }
        }
        return entries;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Object yaml(String name) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(read(name));
    }

    private static String read(String name) throws IOException {
        try (var in = SampleSiteTest.class.getResourceAsStream("sample/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
