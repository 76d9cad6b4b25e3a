package org.sitewright.check.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** A file of the site is not on the network that the other files are joined by, or calls it by another name. */
final class NetworkApart implements CrossFileRule {
    private static final String ID = "network-apart";

    private final NearMiss nearMiss = new NearMiss();

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        if (site.parts().size() > 1) {
            SiteNetworks networks = new SiteNetworks(site);
            site.parts().forEach(part -> check(site, part, networks, reporters.apply(part)));
        }
    }

    private void check(Site site, SitePart part, SiteNetworks networks, Reporter reporter) {
        if (!part.project().equals(part.file()) || part.isFragment() || part.compose().services().isEmpty()) {
            return;
        }
        Map<String, SiteFile> others = external(site, part, networks);
        Set<String> own = networks.names(part);
        if (others.keySet().stream().anyMatch(own::contains)) {
            return;
        }
        Optional<RealName> mistyped = networks.declared(part).values().stream()
                .filter(name -> name.external() && nearMiss.nearest(name.text(), others.keySet()).isPresent()).findFirst();
        if (mistyped.isPresent()) {
            RealName name = mistyped.get();
            String meant = nearMiss.nearest(name.text(), others.keySet()).orElseThrow();
            Reporter.Report report = reporter.report(ID, "name", Severity.WARNING, name.range(), name.path(), name.text(), meant, others.get(meant));
            boolean said = name.path().size() > 2;
            report.fix("rename", new Edit.SetValue(said ? name.path() : name.path().key("name"), meant), meant);
            return;
        }
        List<String> shared = networks.shared().entrySet().stream().filter(each -> others.containsKey(each.getKey())
                && each.getValue().stream().filter(user -> user != part).map(SitePart::project).distinct().count() > 1).map(Map.Entry::getKey).toList();
        if (!shared.isEmpty() && part.compose().services().stream().anyMatch(NetworkApart::isOnANetwork)) {
            missing(part, shared.getFirst(), others.get(shared.getFirst()), networks, reporter);
        }
    }

    private static boolean isOnANetwork(PlacedService placed) {
        return placed.service().text("network_mode").isEmpty();
    }

    /** The external networks of the other projects, each with the first file that has it. */
    private static Map<String, SiteFile> external(Site site, SitePart part, SiteNetworks networks) {
        Map<String, SiteFile> names = new TreeMap<>();
        for (SitePart other : site.parts()) {
            if (!other.isOfProjectOf(part)) {
                networks.declared(other).values().stream().filter(RealName::external)
                        .forEach(name -> names.putIfAbsent(name.text(), other.file()));
            }
        }
        return names;
    }

    private static void missing(SitePart part, String network, SiteFile other, SiteNetworks networks, Reporter reporter) {
        TextRange range = part.compose().topLevel("networks").or(() -> part.compose().topLevel("services"))
                .flatMap(place -> place.keyRange()).orElse(TextRange.at(0));
        Reporter.Report report = reporter.report(ID, "", Severity.WARNING, range, YamlPath.ROOT, network, part.file(), other);
        if (!networks.declared(part).containsKey("default")) {
            YamlPath declaration = YamlPath.of("networks", "default");
            report.fix("join", new Edit.Several(List.of(new Edit.SetValue(declaration.key("external"), "true"),
                    new Edit.SetValue(declaration.key("name"), network))), network);
        }
    }
}
