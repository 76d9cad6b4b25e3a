package org.sitewright.check.rules;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SharedPlaces;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** A service uses a volume, network, secret or config that the file does not declare. */
final class UndefinedName implements SiteRule {
    private final Renaming renaming = new Renaming();

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (Scope.mayNameOthers(part)) {
            return;
        }
        Map<Reference.Kind, Set<String>> declared = declared(part);
        Map<Reference.Kind, NearNames> near = new EnumMap<>(Reference.Kind.class);
        declared.forEach((kind, names) -> near.put(kind, new NearNames(names)));
        SharedPlaces places = new SharedPlaces(part.compose());
        for (PlacedService placed : part.compose().services()) {
            for (Reference reference : placed.service().references()) {
                if (isUndefined(reference, declared)) {
                    places.once(id(reference.kind()), placed, reference.range(), reference.path(), reference.origin())
                            .ifPresent(place -> report(part, placed, reference, near.get(reference.kind()), place, reporter));
                }
            }
        }
    }

    private static Map<Reference.Kind, Set<String>> declared(SitePart part) {
        Map<Reference.Kind, Set<String>> declared = new EnumMap<>(Reference.Kind.class);
        for (Reference.Kind kind : Reference.Kind.values()) {
            declared.put(kind, new LinkedHashSet<>());
        }
        for (Declaration declaration : part.compose().declarations()) {
            declared.get(declaration.kind()).add(declaration.name());
        }
        declared.get(Reference.Kind.NETWORK).add("default");
        return declared;
    }

    private static boolean isUndefined(Reference reference, Map<Reference.Kind, Set<String>> declared) {
        return reference.kind() != Reference.Kind.SERVICE && !declared.get(reference.kind()).contains(reference.name())
                && isName(reference.name());
    }

    /** What is no name at all is said by the check of mounts, or of forms. */
    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static String id(Reference.Kind kind) {
        return "undefined-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private void report(SitePart part, PlacedService placed, Reference reference, NearNames declared, TextRange place,
                        Reporter reporter) {
        String name = reference.name();
        Optional<String> near = declared.nearest(name).filter(meant -> !meant.equals("default"));
        boolean folder = near.isEmpty() && reference.kind() == Reference.Kind.VOLUME && mountsFolder(part, name);
        String variant = near.isPresent() ? "near" : folder ? "folder" : "";
        Object[] arguments = near.isPresent() ? new Object[] {placed.name(), name, near.get()} : new Object[] {placed.name(), name};
        Reporter.Report report = reporter.report(id(reference.kind()), variant, Severity.ERROR, place, reference.path(), arguments);
        near.ifPresent(meant -> renaming.edit(placed.service(), reference, meant)
                .ifPresent(edit -> report.fix("rename", edit, meant)));
        addDeclaration(report, placed, reference);
    }

    private static void addDeclaration(Reporter.Report report, PlacedService placed, Reference reference) {
        String name = reference.name();
        YamlPath declaration = YamlPath.of(Declaration.section(reference.kind()), name);
        switch (reference.kind()) {
            case VOLUME -> {
                report.fix("declare", new Edit.Declare(Reference.Kind.VOLUME, name), name);
                Optional<Mount> mount = placed.service().mounts().stream().filter(one -> one.path().equals(reference.path())).findFirst();
                if (mount.isPresent() && !mount.get().longForm()) {
                    report.fix("folder", new Edit.SetMount(placed.name(), Written.index(reference.path()),
                            "./" + mount.get().text(), Edit.Shared.ASK), name);
                }
            }
            case NETWORK -> {
                report.fix("declare", new Edit.Declare(Reference.Kind.NETWORK, name), name);
                report.fix("declare-external", new Edit.Several(List.of(
                        new Edit.SetValue(declaration.key("external"), "true"),
                        new Edit.SetValue(declaration.key("name"), name))), name);
            }
            case SECRET -> report.fix("declare", new Edit.SetValue(declaration.key("file"), "./" + name + ".txt"), name, "./" + name + ".txt");
            case CONFIG -> report.fix("declare", new Edit.SetValue(declaration.key("file"), "./" + name), name, "./" + name);
            case SERVICE -> { }
        }
    }

    /** Whether another mount of the file is the folder of that name. */
    private static boolean mountsFolder(SitePart part, String name) {
        return part.compose().services().stream().flatMap(placed -> placed.service().mounts().stream())
                .anyMatch(mount -> mount.kind() == Mount.Kind.BIND && mount.source().equals("./" + name));
    }
}
