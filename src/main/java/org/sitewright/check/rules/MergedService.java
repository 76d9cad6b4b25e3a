package org.sitewright.check.rules;

import java.util.List;
import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/**
 * A service of one name in two files that {@code include} makes one project. The specification wants an error there (Compose
 * Specification, "Include"); Compose merges the two.
 */
final class MergedService implements CrossFileRule {
    private static final String ID = "merged-service";

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        List<SitePart> whole = site.parts().stream().filter(part -> !part.isFragment()).toList();
        for (SitePart part : whole) {
            List<SitePart> others = whole.stream().filter(other -> other != part && other.isOfProjectOf(part)).toList();
            if (!others.isEmpty()) {
                part.compose().byName().forEach((name, placed) -> twin(name, placed, others, reporters.apply(part)));
            }
        }
    }

    private static void twin(String name, PlacedService placed, List<SitePart> others, Reporter reporter) {
        others.stream().filter(other -> other.compose().byName().containsKey(name)).findFirst().ifPresent(other ->
                reporter.report(ID, "", Severity.WARNING, placed.nameRange(), placed.service().path(), name, other.file()));
    }
}
