package org.sitewright.check.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** Two services of the site want the same {@code container_name}. */
final class DuplicateContainerName implements CrossFileRule {
    private static final String ID = "duplicate-container-name";

    /** A service that has a name for its container. */
    private record Named(SitePart part, PlacedService placed, ScalarValue name) {
        boolean isSameServiceAs(Named other) {
            // In another file a service of the same name is the same one, laid over or included.
            return placed == other.placed || Scope.areLaidOver(part, other.part) && placed.name().equals(other.placed.name());
        }
    }

    /** The first two services of a name that are not one and the same. */
    private record Owners(Named first, Optional<Named> second) {}

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        Map<String, Owners> owners = new HashMap<>();
        for (SitePart any : site.parts()) {
            for (PlacedService placed : any.compose().services()) {
                placed.service().scalar("container_name").filter(name -> !name.text().isEmpty())
                        .ifPresent(name -> owners.merge(name.text(), new Owners(new Named(any, placed, name), Optional.empty()),
                                DuplicateContainerName::together));
            }
        }
        Set<String> taken = new HashSet<>(owners.keySet());
        site.parts().forEach(part -> check(part, owners, taken, reporters.apply(part)));
    }

    private static void check(SitePart part, Map<String, Owners> owners, Set<String> taken, Reporter reporter) {
        for (PlacedService placed : part.compose().services()) {
            placed.service().scalar("container_name").map(name -> new Named(part, placed, name)).ifPresent(named -> {
                Owners both = owners.get(named.name().text());
                if (both != null && both.second().isPresent()) {
                    report(named, both.first().isSameServiceAs(named) ? both.second().get() : both.first(), taken, reporter);
                }
            });
        }
    }

    private static Owners together(Owners known, Owners added) {
        boolean further = known.second().isEmpty() && !known.first().isSameServiceAs(added.first());
        return further ? new Owners(known.first(), Optional.of(added.first())) : known;
    }

    private static void report(Named named, Named other, Set<String> taken, Reporter reporter) {
        String service = named.placed().name();
        String name = named.name().text();
        Severity severity = Scope.areApart(named.placed(), other.placed()) ? Severity.WARNING : Severity.ERROR;
        var range = named.name().range().shifted(named.placed().base());
        var path = named.name().path();
        Reporter.Report report = other.part() == named.part()
                ? reporter.report(ID, "", severity, range, path, name, service, other.placed().name())
                : reporter.report(ID, "other-file", severity, range, path, name, service, other.placed().name(), other.part().file());
        report.fix("remove", new Edit.Unset(path), service);
        String free = taken.contains(service) ? name + "-" + service : service;
        if (!taken.contains(free)) {
            report.fix("rename", new Edit.SetValue(path, free), free);
        }
    }
}
