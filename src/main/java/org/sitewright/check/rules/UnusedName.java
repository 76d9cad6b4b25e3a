package org.sitewright.check.rules;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The file declares a volume, network, secret or config that no service uses. */
final class UnusedName implements SiteRule {
    private static final Pattern FOLDER = Pattern.compile(".*(DIR|PATH|FOLDER|HOME|ROOT|PWD).*", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (part.compose().declarations().isEmpty() || Scope.isFragment(part)) {
            return;
        }
        Uses uses = new Uses(site.variables());
        part.compose().services().forEach(placed -> uses.add(placed.service()));
        site.parts().stream().filter(other -> other != part && Scope.isFragment(other))
                .forEach(other -> other.compose().services().forEach(placed -> uses.add(placed.service())));
        for (Declaration declaration : part.compose().declarations()) {
            if (!uses.contain(declaration)) {
                report(part, declaration, reporter);
            }
        }
    }

    private static void report(SitePart part, Declaration declaration, Reporter reporter) {
        String id = "unused-" + declaration.kind().name().toLowerCase(Locale.ROOT);
        String name = declaration.name();
        Optional<Folder> folder = declaration.kind() == Reference.Kind.VOLUME ? folder(part, name) : Optional.empty();
        Reporter.Report report = folder
                .map(found -> reporter.report(id, "folder", Severity.INFO, declaration.nameRange(), declaration.path(), name,
                        found.service(), found.mount().text()))
                .orElseGet(() -> reporter.report(id, "", Severity.INFO, declaration.nameRange(), declaration.path(), name));
        report.fix("remove", new Edit.Unset(declaration.path()), name);
    }

    private record Folder(String service, Mount mount) {}

    /** The mount of a folder that has the name of a volume: often a {@code ./} too much. */
    private static Optional<Folder> folder(SitePart part, String name) {
        for (PlacedService placed : part.compose().services()) {
            for (Mount mount : placed.service().mounts()) {
                if (mount.kind() == Mount.Kind.BIND && mount.source().equals("./" + name)) {
                    return Optional.of(new Folder(placed.name(), mount));
                }
            }
        }
        return Optional.empty();
    }

    /** The names that services use. */
    private static final class Uses {
        private final Map<Reference.Kind, Set<String>> names = new EnumMap<>(Reference.Kind.class);
        private final Variables variables;
        private boolean anyVolume;

        Uses(Variables variables) {
            this.variables = variables;
            for (Reference.Kind kind : Reference.Kind.values()) {
                names.put(kind, new HashSet<>());
            }
            names.get(Reference.Kind.NETWORK).add("default");
        }

        boolean contain(Declaration declaration) {
            return names.get(declaration.kind()).contains(declaration.name())
                    || declaration.kind() == Reference.Kind.VOLUME && anyVolume;
        }

        void add(Service service) {
            for (Reference reference : service.references()) {
                names.get(reference.kind()).add(reference.name());
            }
            for (Mount mount : service.mounts()) {
                if (mount.source().indexOf('$') >= 0) {
                    addUnresolved(mount.source());
                } else if (mount.kind() == Mount.Kind.OTHER) {
                    names.get(Reference.Kind.VOLUME).add(mount.source());
                }
            }
            service.key("build").ifPresent(build -> addBuildSecrets(build.value().node()));
            service.key("credential_spec").ifPresent(spec -> names.get(Reference.Kind.CONFIG)
                    .add(Written.textOf(spec.value().node(), "config")));
        }

        /** A variable may bring the name of a volume; one that is not set may bring any, unless it is called after a folder. */
        private void addUnresolved(String source) {
            switch (Interpolation.of(source).resolve(variables::value)) {
                case Interpolation.Resolution.Resolved(String text, Set<String> unset) -> {
                    names.get(Reference.Kind.VOLUME).add(text);
                    anyVolume |= unset.stream().anyMatch(name -> !FOLDER.matcher(name).matches());
                }
                case Interpolation.Resolution.Missing(String name, String _) -> anyVolume |= !FOLDER.matcher(name).matches();
                case Interpolation.Resolution.Malformed _ -> { }
            }
        }

        private void addBuildSecrets(YamlNode build) {
            if (build instanceof YamlMapping mapping && mapping.value("secrets").orElse(null) instanceof YamlSequence secrets) {
                for (YamlSequence.Item item : secrets.items()) {
                    names.get(Reference.Kind.SECRET).add(item.node() instanceof YamlScalar scalar ? scalar.value()
                            : Written.textOf(item.node(), "source"));
                }
            }
        }
    }
}
