package org.sitewright.check.rules;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SharedPlaces;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** {@code links}, {@code volumes_from}, {@code extends} or {@code service:…} names a service that is not there. */
final class UndefinedService implements SiteRule {
    private static final String ID = "undefined-service";

    private final Renaming renaming = new Renaming();

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        SharedPlaces places = new SharedPlaces(part.compose());
        NearNames names = new NearNames(part.compose().byName().keySet());
        boolean mayNameOthers = Scope.mayNameOthers(part);
        for (PlacedService placed : part.compose().services()) {
            for (Reference reference : placed.service().references()) {
                if (reference.kind() == Reference.Kind.SERVICE && !mayNameOthers && !reference.name().isEmpty()
                        && !part.compose().byName().containsKey(reference.name())) {
                    places.once(ID, placed, reference.range(), reference.path(), reference.origin())
                            .ifPresent(place -> report(names, placed, reference, place, reporter));
                }
            }
            if (site.parts().size() > 1) {
                placed.service().key("extends").ifPresent(extended -> extendsFile(site, part, placed, extended, reporter));
            }
        }
    }

    private void report(NearNames names, PlacedService placed, Reference reference, TextRange place, Reporter reporter) {
        Optional<String> near = names.nearest(reference.name()).filter(meant -> !meant.equals(placed.name()));
        Reporter.Report report = near.isPresent()
                ? reporter.report(ID, "near", Severity.ERROR, place, reference.path(), placed.name(), reference.name(),
                        reference.key(), near.get())
                : reporter.report(ID, "", Severity.ERROR, place, reference.path(), placed.name(), reference.name(), reference.key());
        near.ifPresent(meant -> renaming.edit(placed.service(), reference, meant)
                .ifPresent(edit -> report.fix("rename", edit, meant)));
        YamlPath whole = reference.key().equals("extends") ? placed.service().path().key("extends") : reference.path();
        report.fix("remove", new Edit.Unset(whole), reference.name(), reference.key());
    }

    /** {@code extends} of another file of the site. */
    private static void extendsFile(Site site, SitePart part, PlacedService placed, ResolvedEntry extended, Reporter reporter) {
        String file = Written.textOf(extended.value().node(), "file");
        String service = Written.textOf(extended.value().node(), "service");
        if (file.isEmpty() || service.isEmpty() || !extended.value().origin().isOwn()) {
            return;
        }
        String name = part.file().name();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String wanted = folder + (file.startsWith("./") ? file.substring(2) : file);
        for (SitePart other : site.parts()) {
            if (other.file().name().equals(wanted) && !other.compose().byName().containsKey(service)) {
                YamlPath path = placed.service().path().key("extends").key("service");
                TextRange range = Written.scalar(placed.service(), path)
                        .map(scalar -> new TextRange(scalar.contentStart(), scalar.end())).orElse(extended.keyRange());
                reporter.report(ID, "extends-file", Severity.ERROR, range.shifted(placed.base()), path, placed.name(), service, file);
            }
        }
    }
}
