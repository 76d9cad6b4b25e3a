package org.sitewright.check.ocs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.VariableUse;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.site.RealName;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** What HostManager cannot work with in the compose files that it reads. */
public final class ManagerFiles implements ConfigRule {
    private static final String ID = "manager-files";
    private static final String HUB = "docker.io/";
    private static final Pattern OVERRIDE = Pattern.compile("(docker-)?compose\\.override\\.ya?ml");

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
                        overrides(agents, part, files.get(), reporters);
                        variables(agents.site().variables(part.file()), part, reporter);
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
            reporter.report(ID, "project", Severity.ERROR, range, YamlPath.of("name"), name, before.file(), part.file())
                    .fix("name", new Edit.SetValue(YamlPath.of("name"), name + "-" + other), name + "-" + other);
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

    /** HostManager names one file to Compose, which then looks for none that is laid over it. */
    private static void overrides(SiteAgents agents, SitePart part, ManagedFiles files, Function<SitePart, Reporter> reporters) {
        agents.site().parts().stream().filter(other -> other != part && other.isOfProjectOf(part) && !files.files().contains(other)
                        && OVERRIDE.matcher(other.file().shortName()).matches())
                .forEach(other -> other.compose().topLevel("services").flatMap(place -> place.keyRange())
                        .ifPresent(range -> reporters.apply(other).report(ID, "override", Severity.WARNING, range, YamlPath.of("services"),
                                part.file(), other.file())));
    }

    /** What only a shell sets HostManager does not know: ocs-install-systemd starts it without, and {@code .env} is all that it reads. */
    private static void variables(Variables variables, SitePart part, Reporter reporter) {
        Set<String> told = new HashSet<>();
        for (PlacedService placed : part.compose().services()) {
            for (VariableUse use : placed.service().variables()) {
                String name = use.reference().name();
                boolean needed = use.reference().depth() == 0 && (use.reference().operator() == Interpolation.Operator.NONE || use.reference().operator().isRequired());
                if (needed && variables.shell().containsKey(name) && !variables.dotEnv().containsKey(name) && told.add(name)) {
                    reporter.report(ID, "shell", Severity.INFO, use.range().shifted(placed.base()), use.path(), name);
                }
            }
        }
    }

    private static void image(PlacedService placed, ScalarValue image, Reporter reporter) {
        ImageReference read = ImageReference.of(image.text());
        if (read.tag().isEmpty() && read.digest().isEmpty() && read.problems().isEmpty() && !placed.service().has("build")) {
            reporter.report(ID, "no-tag", Severity.WARNING, image.range().shifted(placed.base()), image.path(), placed.name())
                    .fix("latest", new Edit.SetValue(image.path(), image.text() + ":latest"));
        }
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
