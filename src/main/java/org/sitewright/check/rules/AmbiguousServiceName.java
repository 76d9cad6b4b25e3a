package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.site.Site;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;

/** Services of one name in two files, on one network: the name then means the one or the other. */
final class AmbiguousServiceName implements SiteRule {
    private static final String ID = "ambiguous-service-name";

    private record Named(SitePart part, Set<String> networks) {}

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (site.parts().size() < 2 || Scope.isFragment(part)) {
            return;
        }
        SiteNetworks networks = new SiteNetworks(site);
        Map<String, List<Named>> others = new HashMap<>();
        for (SitePart other : site.parts()) {
            if (other != part && !Scope.areLaidOver(part, other)) {
                other.compose().byName().forEach((name, placed) -> others.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Named(other, networks.of(other, placed.service()))));
            }
        }
        for (PlacedService placed : part.compose().services()) {
            Set<String> own = others.containsKey(placed.name()) ? networks.of(part, placed.service()) : Set.of();
            others.getOrDefault(placed.name(), List.of()).stream().filter(other -> other.networks().stream().anyMatch(own::contains))
                    .findFirst().ifPresent(other -> reporter.report(ID, "", Severity.WARNING, placed.nameRange(), placed.service().path(),
                            placed.name(), other.part().file(), other.networks().stream().filter(own::contains).sorted().toList().getFirst()));
        }
    }
}
