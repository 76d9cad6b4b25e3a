package org.sitewright.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.disk.SampleSite;

/**
 * The sample site, fit for a machine without a cryostat: it keeps its text but for what no such machine has (a device, a
 * folder at the root) and, on the user's engine, what would meet the user's own containers: names and ports.
 */
final class SampleOnEngine {
    private static final Pattern IMAGE = Pattern.compile("(?m)^ +image: (\\S+)");

    private final TestEngine engine;
    private final Path site;
    private final String project;

    /** @param folder an empty folder that gets the site */
    SampleOnEngine(TestEngine engine, Path folder) throws IOException {
        this.engine = engine;
        this.project = engine.isOwn() ? "yale-lab" : engine.name("yale-lab");
        this.site = new SampleSite(folder.resolve(project)).copy();
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("\"/dev/LSA22Z2:", "\"/dev/null:");
        changes.put("\"/data:/data\"", "\"./hk:/data\"");
        if (!engine.isOwn()) {
            changes.put("image: ", "image: " + engine.name("image") + "/");
            changes.put("container_name: \"influxdb\"", "container_name: \"" + engine.name("influxdb") + "\"");
            changes.put("\"8086:8086\"", "\"127.0.0.1::8086\"");
            changes.put("127.0.0.1:8001:", "127.0.0.1::");
            changes.put("127.0.0.1:3000:", "127.0.0.1::");
            changes.put("127.0.0.1:3002:", "127.0.0.1::");
            replace(site.resolve(".env"), Map.of("COMPOSE_PROJECT_NAME=yale-lab", "COMPOSE_PROJECT_NAME=" + project));
        }
        replace(composeFile(), changes);
    }

    private static void replace(Path file, Map<String, String> changes) throws IOException {
        String text = Files.readString(file);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new AssertionError(file + " has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(file, text);
    }

    Path folder() {
        return site;
    }

    Path composeFile() {
        return site.resolve("docker-compose.yaml");
    }

    String project() {
        return project;
    }

    /** The network that joins the groups. */
    String network() {
        return engine.isOwn() ? "ocs-net" : engine.name("ocs-net");
    }

    /** All images that the site names. */
    List<String> images() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = IMAGE.matcher(Files.readString(composeFile()));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }
}
