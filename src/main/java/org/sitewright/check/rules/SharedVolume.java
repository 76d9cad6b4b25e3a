package org.sitewright.check.rules;

import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** Two files declare a volume of one real name, and each of them as its own. */
final class SharedVolume implements SiteRule {
    private static final String ID = "shared-volume";

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (site.parts().size() < 2 || Scope.isFragment(part)) {
            return;
        }
        for (Declaration declaration : part.compose().declarations()) {
            if (declaration.kind() == Reference.Kind.VOLUME) {
                RealName name = RealName.of(site, part, declaration);
                if (!name.external()) {
                    check(site, part, declaration, name, reporter);
                }
            }
        }
    }

    private static void check(Site site, SitePart part, Declaration declaration, RealName name, Reporter reporter) {
        boolean otherFirst = true;
        for (SitePart other : site.parts()) {
            if (other == part) {
                otherFirst = false;
            } else if (!Scope.areLaidOver(part, other) && owns(site, other, name)) {
                Reporter.Report report = reporter.report(ID, "", Severity.WARNING, name.range(), declaration.path(), name.text(), other.file());
                // The other one stands before this one, and stays the owner.
                if (otherFirst) {
                    Edit external = new Edit.SetValue(declaration.path().key("external"), "true");
                    report.fix("external", name.fixed() ? external : new Edit.Several(List.of(external,
                            new Edit.SetValue(declaration.path().key("name"), name.text()))), name.text(), other.file());
                }
                return;
            }
        }
    }

    private static boolean owns(Site site, SitePart part, RealName wanted) {
        return part.compose().declarations().stream().filter(declaration -> declaration.kind() == Reference.Kind.VOLUME)
                .map(declaration -> RealName.of(site, part, declaration))
                .anyMatch(name -> !name.external() && name.text().equals(wanted.text()));
    }
}
