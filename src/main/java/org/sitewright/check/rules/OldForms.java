package org.sitewright.check.rules;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/** Forms that are still read, but obsolete: the {@code version} line, and {@code external} with a name below it. */
final class OldForms implements SiteRule {
    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        part.compose().topLevel("version").ifPresent(version -> obsoleteVersion(part, version, reporter));
        for (Declaration declaration : part.compose().declarations()) {
            if (declaration.entry().value() instanceof YamlMapping mapping && mapping.entry("external").isPresent()) {
                oldExternal(declaration, mapping, mapping.entry("external").get(), reporter);
            }
        }
    }

    private static void obsoleteVersion(SitePart part, YamlPlace version, Reporter reporter) {
        TextRange range = version.memberRange();
        reporter.report("obsolete-version", "", Severity.INFO, range, version.path(),
                        part.compose().tree().text().substring(version.contentRange()))
                .fix("remove", new Edit.Unset(version.path()));
    }

    private static void oldExternal(Declaration declaration, YamlMapping mapping, YamlEntry external, Reporter reporter) {
        if (!(external.value() instanceof YamlMapping)) {
            return;
        }
        Optional<String> name = Optional.of(Written.textOf(external.value(), "name")).filter(text -> !text.isEmpty());
        TextRange key = new TextRange(declaration.base() + external.base() + external.key().start(),
                declaration.base() + external.base() + external.key().end());
        Reporter.Report report = reporter.report("old-external", "", Severity.WARNING, key, declaration.path().key("external"),
                declaration.name(), name.orElse(declaration.name()));
        if (name.isPresent() && mapping.entry("name").isEmpty() && declaration.kind() != Reference.Kind.SERVICE) {
            report.fix("rewrite", new Edit.Several(List.of(
                    new Edit.SetValue(declaration.path().key("name"), name.get()),
                    new Edit.Unset(declaration.path().key("external")),
                    new Edit.SetValue(declaration.path().key("external"), "true"))), name.get());
        }
    }
}
