package org.sitewright.site;

import java.util.Locale;
import java.util.Optional;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.ScalarValue;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/**
 * The name by which the engine knows a declared network, volume, secret or config (Compose Specification, "name" and
 * "external" of networks and volumes). What has no name of its own is called after its project.
 *
 * @param text     the name, variables filled in
 * @param external whether it must be there before Compose is called
 * @param fixed    whether it is the same whatever the project is called
 * @param range    where the name stands in the text, or the key where it is called by that
 * @param path     the node that says the name; the declaration where none does
 */
public record RealName(String text, boolean external, boolean fixed, TextRange range, YamlPath path) {
    /** The name of something that a file of a site declares. */
    public static RealName of(Site site, SitePart part, Declaration declaration) {
        Variables variables = site.variables(part.file());
        Resolver resolver = new Resolver(part.compose().anchors(), declaration.base());
        Resolved value = resolver.resolve(declaration.entry().value(), declaration.path());
        Optional<Resolved> external = resolver.value(value, "external").filter(RealName::isSaid);
        Optional<ScalarValue> name = resolver.value(value, "name").or(() -> external.flatMap(found -> resolver.value(found, "name")))
                .flatMap(RealName::scalar).filter(found -> !found.text().isEmpty());
        if (name.isPresent()) {
            return new RealName(variables.filled(name.get().text()), external.isPresent(), true,
                    name.get().range().shifted(declaration.base()), name.get().path());
        }
        String text = external.isPresent() ? declaration.name() : project(site, part) + "_" + declaration.name();
        return new RealName(text, external.isPresent(), external.isPresent(), declaration.nameRange(), declaration.path());
    }

    private static Optional<ScalarValue> scalar(Resolved value) {
        return value.node() instanceof YamlScalar scalar ? Optional.of(ScalarValue.of(value, scalar)) : Optional.empty();
    }

    /** {@code external: true}, or the older {@code external: {name: …}}. */
    private static boolean isSaid(Resolved external) {
        return external.node() instanceof YamlMapping
                || external.node() instanceof YamlScalar scalar && scalar.value().strip().toLowerCase(Locale.ROOT).equals("true");
    }

    /**
     * The name of the project that a file belongs to: {@code COMPOSE_PROJECT_NAME}, the file's {@code name}, or its folder's
     * (Compose Specification, "Version and name top-level elements").
     */
    public static String project(Site site, SitePart part) {
        SiteFile file = part.project();
        String folder = file.folder();
        return ProjectName.of(site.compose(file).orElse(part.compose()), site.variables(file)::value,
                folder.isEmpty() ? site.name() : folder.substring(folder.lastIndexOf('/') + 1)).name();
    }
}
