package org.sitewright.check.rules;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SharedPlaces;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;

/** {@code depends_on} names a service that is not there. */
final class UndefinedDependency implements SiteRule {
    private static final String ID = "undefined-dependency";

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (Scope.mayNameOthers(part)) {
            return;
        }
        SharedPlaces places = new SharedPlaces(part.compose());
        NearNames names = new NearNames(part.compose().byName().keySet());
        for (PlacedService placed : part.compose().services()) {
            for (Dependency dependency : placed.service().dependencies()) {
                String name = dependency.service();
                if (!part.compose().byName().containsKey(name) && !name.isEmpty() && name.indexOf('$') < 0
                        && !isOptional(placed, dependency)) {
                    places.once(ID, placed, dependency.range(), dependency.path(), dependency.origin())
                            .ifPresent(place -> report(site, part, placed, dependency,
                                    new Place(reporter, place, names)));
                }
            }
        }
    }

    private record Place(Reporter reporter, TextRange range, NearNames names) {
        Reporter.Report report(String variant, Dependency dependency, Object... arguments) {
            return reporter.report(ID, variant, Severity.ERROR, range, dependency.path(), arguments);
        }
    }

    private void report(Site site, SitePart part, PlacedService placed, Dependency dependency, Place place) {
        String service = placed.name();
        String name = dependency.service();
        Optional<SiteFile> definer = Scope.definer(site, part, name);
        Reporter.Report report;
        if (definer.isPresent()) {
            report = place.report("other-file", dependency, service, name, definer.get());
        } else {
            Optional<String> near = place.names().nearest(name).filter(meant -> !meant.equals(service));
            report = near.isPresent() ? place.report("near", dependency, service, name, near.get())
                    : place.report("", dependency, service, name);
            near.filter(meant -> placed.service().dependencies().stream().noneMatch(known -> known.service().equals(meant)))
                    .filter(_ -> !dependency.longForm() || dependency.origin().isOwn())
                    .ifPresent(meant -> report.fix("rename", dependency.longForm()
                            ? new Edit.RenameKey(dependency.path(), meant) : new Edit.SetValue(dependency.path(), meant), meant));
        }
        report.fix("remove", new Edit.RemoveDependency(service, name), service, name);
    }

    /** {@code required: false} lets a service start without the one that it waits for. */
    private static boolean isOptional(PlacedService placed, Dependency dependency) {
        return dependency.longForm() && placed.service().key("depends_on")
                .map(entry -> entry.value().node() instanceof YamlMapping mapping
                        && mapping.value(dependency.service()).map(node -> Written.textOf(node, "required")).orElse("").equals("false"))
                .orElse(false);
    }
}
