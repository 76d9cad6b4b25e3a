package org.sitewright.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The files that {@code env_file} of services names (Compose Specification, "env_file"): a path, or a list of paths, each alone or with keys. */
public final class EnvironmentFiles {
    private EnvironmentFiles() {}

    /**
     * Those of a service, in their order, as paths from the site's folder. One outside of it begins with {@code ..} or {@code /}.
     *
     * @param file the compose file that the service stands in
     */
    public static List<SiteFile> of(SiteFile file, Service service, Variables variables) {
        return service.key("env_file").map(entry -> paths(entry.value().node())).orElse(List.of()).stream()
                .map(written -> named(file, variables.filled(written))).toList();
    }

    /** Those that a site's services name in its own folder, whether or not they are there, each with a file that names it. */
    public static Map<SiteFile, SitePart> of(Site site) {
        Map<SiteFile, SitePart> named = new LinkedHashMap<>();
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().services()) {
                if (placed.service().has("env_file")) {
                    of(part.file(), placed.service(), site.variables(part.file())).stream()
                            .filter(file -> !file.name().startsWith("/") && !file.name().startsWith("..") && !file.name().isEmpty())
                            .forEach(file -> named.putIfAbsent(file, part));
                }
            }
        }
        return named;
    }

    private static List<String> paths(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.value().isEmpty() || scalar.value().indexOf(0) >= 0 ? List.of() : List.of(scalar.value());
            case YamlMapping mapping -> mapping.value("path").map(EnvironmentFiles::paths).orElse(List.of());
            case YamlSequence sequence -> {
                List<String> paths = new ArrayList<>();
                sequence.items().forEach(item -> paths.addAll(paths(item.node())));
                yield paths;
            }
            default -> List.of();
        };
    }

    private static SiteFile named(SiteFile file, String written) {
        return new SiteFile(Path.of(file.folder()).resolve(written).normalize().toString().replace('\\', '/'));
    }
}
