package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** Two files declare a volume of one real name, and each of them as its own. */
final class SharedVolume implements CrossFileRule {
    private static final String ID = "shared-volume";

    private record Owned(SitePart part, Declaration declaration, RealName name) {}

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        if (site.parts().size() < 2) {
            return;
        }
        Map<String, List<Owned>> owners = new LinkedHashMap<>();
        for (SitePart part : site.parts()) {
            for (Declaration declaration : part.compose().declarations()) {
                if (declaration.kind() == Reference.Kind.VOLUME && !part.isFragment()) {
                    RealName name = RealName.of(site, part, declaration);
                    if (!name.external()) {
                        owners.computeIfAbsent(name.text(), _ -> new ArrayList<>(1)).add(new Owned(part, declaration, name));
                    }
                }
            }
        }
        owners.values().forEach(rivals -> rivals.forEach(one -> rivals.stream()
                .filter(other -> other.part() != one.part() && !Scope.areLaidOver(one.part(), other.part())).findFirst()
                .ifPresent(other -> report(one, other, rivals.indexOf(other) < rivals.indexOf(one), reporters.apply(one.part())))));
    }

    /** @param second whether the other one stands before this one, and may stay the owner */
    private static void report(Owned one, Owned other, boolean second, Reporter reporter) {
        RealName name = one.name();
        Reporter.Report report = reporter.report(ID, "", Severity.WARNING, name.range(), one.declaration().path(), name.text(), other.part().file());
        if (second) {
            Edit external = new Edit.SetValue(one.declaration().path().key("external"), "true");
            report.fix("external", name.fixed() ? external : new Edit.Several(List.of(external,
                    new Edit.SetValue(one.declaration().path().key("name"), name.text()))), name.text(), other.part().file());
        }
    }
}
