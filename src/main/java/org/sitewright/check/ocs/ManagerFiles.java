package org.sitewright.check.ocs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.site.RealName;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;

/** What HostManager cannot work with in the compose files that it reads. */
public final class ManagerFiles implements ConfigRule {
    private static final String ID = "manager-files";
    private static final String HUB = "docker.io/";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        Set<SitePart> looked = new HashSet<>();
        for (ConfigHost host : agents.config().hosts()) {
            Optional<ManagedFiles> files = ManagedFiles.of(agents.site(), host);
            if (files.isPresent()) {
                Map<String, SitePart> projects = new HashMap<>();
                Map<String, SitePart> services = new HashMap<>();
                for (SitePart part : files.get().files()) {
                    if (looked.add(part)) {
                        Reporter reporter = reporters.apply(part);
                        project(agents, part, projects, reporter);
                        part.compose().services().forEach(placed -> service(part, placed, services, reporter));
                    }
                }
            }
        }
    }

    private static void project(SiteAgents agents, SitePart part, Map<String, SitePart> projects, Reporter reporter) {
        String name = RealName.project(agents.site(), part);
        SitePart before = projects.putIfAbsent(name, part);
        if (before != null && !before.isOfProjectOf(part)) {
            TextRange range = part.compose().topLevel("name").map(place -> place.contentRange())
                    .or(() -> part.compose().topLevel("services").flatMap(place -> place.keyRange())).orElse(TextRange.at(0));
            String other = part.file().shortName().replaceFirst("\\.ya?ml$", "").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
            reporter.report(ID, "project", Severity.ERROR, range, org.sitewright.yaml.YamlPath.of("name"), name, before.file(), part.file())
                    .fix("name", new Edit.SetValue(org.sitewright.yaml.YamlPath.of("name"), name + "-" + other), name + "-" + other);
        }
    }

    private static void service(SitePart part, PlacedService placed, Map<String, SitePart> services, Reporter reporter) {
        SitePart before = services.putIfAbsent(placed.name(), part);
        if (before != null && before != part && !before.isOfProjectOf(part)) {
            reporter.report(ID, "twice", Severity.ERROR, placed.nameRange(), placed.service().path(), placed.name(), before.file());
        }
        Optional<ScalarValue> image = placed.service().scalar("image");
        if (image.isEmpty() && !placed.broken() && !placed.service().has("extends")) {
            reporter.report(ID, "no-image", Severity.ERROR, placed.nameRange(), placed.service().path(), placed.name(), part.file());
        }
        image.filter(value -> value.text().indexOf('$') < 0).ifPresent(value -> image(placed, value, reporter));
        placed.service().key("profiles").map(ResolvedEntry::keyRange).filter(_ -> ServiceRole.of(placed.service()) == ServiceRole.AGENT)
                .ifPresent(range -> reporter.report(ID, "profile", Severity.WARNING, range.shifted(placed.base()),
                        placed.service().path().key("profiles"), placed.name()));
    }

    private static void image(PlacedService placed, ScalarValue image, Reporter reporter) {
        ImageReference read = ImageReference.of(image.text());
        if (read.digest().isPresent() || image.text().startsWith(HUB)) {
            Reporter.Report report = reporter.report(ID, read.digest().isPresent() ? "digest" : "registry", Severity.WARNING,
                    image.range().shifted(placed.base()), image.path(), placed.name());
            if (read.digest().isEmpty()) {
                String shorter = image.text().substring(HUB.length());
                report.fix("registry", new Edit.SetValue(image.path(), shorter), shorter);
            }
        }
    }
}
