package org.sitewright.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Images that need no registry: Debian's static busybox alone, under the names of the real ones. Each serves one page over
 * HTTP that says which image it is, on the port of the program that it stands for.
 */
final class BusyboxImages {
    /** Port by a part of an image's name; the others listen nowhere. */
    private static final Map<String, Integer> PORTS = Map.of("crossbar", 8001, "influxdb", 8086, "grafana", 3000);
    private static final String WAIT = "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done";

    private final TestEngine engine;
    private final Path folder;

    /** @param folder an empty folder to put them together in */
    BusyboxImages(TestEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** Makes one image for each name. */
    void make(List<String> names) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("root/bin"));
        Files.createDirectories(folder.resolve("root/tmp"));
        Files.copy(Path.of("/bin/busybox"), programs.resolve("busybox"));
        for (String applet : engine.call(folder, List.of("/bin/busybox", "--list"))) {
            Path link = programs.resolve(applet);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("busybox"));
            }
        }
        Files.createDirectories(folder.resolve("root/www"));
        for (String name : names) {
            Files.writeString(folder.resolve("root/www/name"), name + "\n");
            engine.call(folder, List.of("/bin/busybox", "tar", "-C", "root", "-cf", "image.tar", "."));
            engine.makeImage(folder.resolve("image.tar"), name, "[\"/bin/sh\", \"-c\", \"" + serve(name) + WAIT + "\"]");
        }
    }

    static int port(String image) {
        return PORTS.entrySet().stream().filter(row -> image.contains(row.getKey())).map(Map.Entry::getValue).findFirst().orElse(0);
    }

    private static String serve(String image) {
        int port = port(image);
        return port == 0 ? "" : "httpd -p " + port + " -h /www; ";
    }
}
