package org.sitewright.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.site.Variables;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The files of the disk that a compose file includes (Compose Specification, "Include"). */
final class Includes {
    private Includes() {}

    /** As they are written, variables filled in: from the folder of the file, or absolute. */
    static List<String> of(ComposeFile file, Variables variables) {
        Optional<YamlPlace> include = file.topLevel("include");
        if (include.isEmpty() || !(include.get().node() instanceof YamlSequence)) {
            return List.of();
        }
        Resolver resolver = new Resolver(file.anchors(), include.get().base());
        List<String> paths = new ArrayList<>();
        for (Resolved item : resolver.items(resolver.resolve(include.get().node(), include.get().path()))) {
            Resolved path = resolver.value(item, "path").orElse(item);
            add(path, variables, paths);
            resolver.items(path).forEach(each -> add(each, variables, paths));
        }
        return paths;
    }

    private static void add(Resolved value, Variables variables, List<String> paths) {
        if (value.node() instanceof YamlScalar scalar && Interpolation.of(scalar.value()).resolve(variables::value)
                instanceof Interpolation.Resolution.Resolved filled && isPath(filled.text())) {
            paths.add(filled.text());
        }
    }

    /** Compose reads some of them from elsewhere: git repositories, and artifacts of registries. */
    private static boolean isPath(String text) {
        return !text.isBlank() && !text.contains("://") && !text.startsWith("git@") && text.indexOf('\0') < 0;
    }
}
