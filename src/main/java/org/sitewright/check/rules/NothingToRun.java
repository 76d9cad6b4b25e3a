package org.sitewright.check.rules;

import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;

/** A service with nothing below its name, or without anything that could be run. */
final class NothingToRun implements SiteRule {
    private static final List<String> SOURCES = List.of("image", "build");

    private final NearMiss nearMiss = new NearMiss();

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (part.isFragment()) {
            return;
        }
        List<PlacedService> services = part.compose().services();
        for (int i = 0; i < services.size(); i++) {
            PlacedService placed = services.get(i);
            Service service = placed.service();
            if (placed.broken()) {
                continue;
            }
            YamlNode value = service.root().node();
            if (value instanceof YamlScalar scalar && scalar.isMissing() && scalar.tag().isEmpty()) {
                boolean unindented = i + 1 < services.size() && isKeyOfService(services.get(i + 1).service());
                reporter.report("service-empty", unindented ? "unindented" : "", Severity.ERROR, placed.nameRange(), service.path(),
                        service.name()).fix("remove", new Edit.RemoveService(service.name()), service.name());
            } else if (value instanceof YamlMapping mapping && lacksSource(service, mapping)) {
                reporter.report("no-image-or-build", "", Severity.ERROR, placed.nameRange(), service.path(), service.name());
            }
        }
    }

    /** Whether what stands where a service should is a key that services have. */
    private static boolean isKeyOfService(Service service) {
        return switch (service.name()) {
            case "image", "build", "restart", "hostname", "container_name", "command", "user" -> service.body().value() instanceof YamlScalar;
            case "environment", "volumes", "ports", "depends_on", "networks" -> true;
            default -> false;
        };
    }

    private boolean lacksSource(Service service, YamlMapping mapping) {
        for (ResolvedEntry entry : service.keys()) {
            switch (entry.key()) {
                case "image", "build", "extends", "provider" -> {
                    return false;
                }
                default -> { }
            }
        }
        return !mergesNothing(service, mapping)
                && service.keys().stream().noneMatch(entry -> nearMiss.nearest(entry.key(), SOURCES).isPresent());
    }

    /** Whether a merge key brings nothing, as its alias leads nowhere: that is said elsewhere, and the image may be there. */
    private static boolean mergesNothing(Service service, YamlMapping mapping) {
        return mapping.entries().stream().anyMatch(YamlEntry::isMerge)
                && service.keys().stream().allMatch(entry -> entry.value().origin().isOwn());
    }
}
