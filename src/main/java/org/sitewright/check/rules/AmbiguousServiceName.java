package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.site.Site;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;

/** Services of one name in two files, on one network: the name then means the one or the other. */
final class AmbiguousServiceName implements CrossFileRule {
    private static final String ID = "ambiguous-service-name";

    private record Named(SitePart part, PlacedService placed) {}

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        if (site.parts().size() < 2) {
            return;
        }
        Map<String, List<Named>> byName = new HashMap<>();
        for (SitePart part : site.parts()) {
            if (!part.isFragment()) {
                part.compose().byName().forEach((name, placed) -> byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(new Named(part, placed)));
            }
        }
        SiteNetworks networks = new SiteNetworks(site);
        for (List<Named> twins : byName.values()) {
            if (twins.size() > 1) {
                twins.forEach(one -> twin(one, twins, networks, reporters.apply(one.part())));
            }
        }
    }

    private static void twin(Named one, List<Named> twins, SiteNetworks networks, Reporter reporter) {
        Set<String> own = networks.of(one.part(), one.placed().service());
        for (Named other : twins) {
            List<String> common = other.part() == one.part() || Scope.areLaidOver(one.part(), other.part()) ? List.of()
                    : networks.of(other.part(), other.placed().service()).stream().filter(own::contains).sorted().toList();
            if (!common.isEmpty()) {
                reporter.report(ID, "", Severity.WARNING, one.placed().nameRange(), one.placed().service().path(), one.placed().name(),
                        other.part().file(), common.getFirst());
                return;
            }
        }
    }
}
