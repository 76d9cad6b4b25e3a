package org.sitewright.check.rules;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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
import org.sitewright.compose.ResolvedEntry;
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

/** The file declares a volume, network, secret or config that no service of its project uses, in whichever file that is. */
final class UnusedName implements SiteRule {
    private static final Pattern FOLDER = Pattern.compile(".*(DIR|PATH|FOLDER|HOME|ROOT|PWD).*", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (part.compose().declarations().isEmpty() || part.isFragment()) {
            return;
        }
        Search search = new Search(part.compose().declarations(), site.variables(part.file()));
        search.through(part);
        site.parts().stream().filter(other -> other != part && (other.isFragment() || other.isOfProjectOf(part))).forEach(search::through);
        if (search.isOver()) {
            return;
        }
        for (Declaration declaration : part.compose().declarations()) {
            if (search.leaves(declaration)) {
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

    /** Looks for uses of what is declared, until all of it is found: mostly after a few services. */
    private static final class Search {
        private final Map<Reference.Kind, Set<String>> unused = new EnumMap<>(Reference.Kind.class);
        private final Variables variables;
        /** Those with variables: many services have the same one. */
        private final Set<String> sources = new HashSet<>();

        Search(List<Declaration> declarations, Variables variables) {
            this.variables = variables;
            for (Reference.Kind kind : Reference.Kind.values()) {
                unused.put(kind, new HashSet<>());
            }
            declarations.forEach(declaration -> unused.get(declaration.kind()).add(declaration.name()));
            unused.get(Reference.Kind.NETWORK).remove("default");
        }

        boolean isOver() {
            return unused.values().stream().allMatch(Set::isEmpty);
        }

        boolean leaves(Declaration declaration) {
            return unused.get(declaration.kind()).contains(declaration.name());
        }

        void through(SitePart part) {
            for (PlacedService placed : part.compose().services()) {
                if (isOver()) {
                    return;
                }
                add(placed.service());
                if (placed.stale()) {
                    // What cannot be read now may still use it.
                    add(placed.shown());
                }
            }
        }

        private void add(Service service) {
            for (Reference reference : service.references()) {
                unused.get(reference.kind()).remove(reference.name());
            }
            for (Mount mount : service.mounts()) {
                if (mount.source().indexOf('$') >= 0) {
                    addUnresolved(mount.source());
                } else if (mount.kind() == Mount.Kind.OTHER) {
                    unused.get(Reference.Kind.VOLUME).remove(mount.source());
                }
            }
            for (ResolvedEntry entry : service.keys()) {
                switch (entry.key()) {
                    case "build" -> addBuildSecrets(entry.value().node());
                    case "credential_spec" -> unused.get(Reference.Kind.CONFIG).remove(Written.textOf(entry.value().node(), "config"));
                    default -> { }
                }
            }
        }

        /** A variable may bring the name of a volume; one that is not set may bring any, unless it is called after a folder. */
        private void addUnresolved(String source) {
            if (!sources.add(source)) {
                return;
            }
            switch (Interpolation.of(source).resolve(variables::value)) {
                case Interpolation.Resolution.Resolved(String text, Set<String> unset) -> {
                    unused.get(Reference.Kind.VOLUME).remove(text);
                    unset.forEach(this::mayBeAnyVolume);
                }
                case Interpolation.Resolution.Missing(String name, String _) -> mayBeAnyVolume(name);
                case Interpolation.Resolution.Malformed _ -> { }
            }
        }

        private void mayBeAnyVolume(String variable) {
            if (!FOLDER.matcher(variable).matches()) {
                unused.get(Reference.Kind.VOLUME).clear();
            }
        }

        private void addBuildSecrets(YamlNode build) {
            if (build instanceof YamlMapping mapping && mapping.value("secrets").orElse(null) instanceof YamlSequence secrets) {
                for (YamlSequence.Item item : secrets.items()) {
                    unused.get(Reference.Kind.SECRET).remove(item.node() instanceof YamlScalar scalar ? scalar.value()
                            : Written.textOf(item.node(), "source"));
                }
            }
        }
    }
}
