package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.Reporter;
import org.sitewright.check.RoadRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.edit.Edit;
import org.sitewright.road.Mend;
import org.sitewright.road.Road;
import org.sitewright.road.RoadWords;
import org.sitewright.road.Roads;
import org.sitewright.road.Unconfigured;
import org.sitewright.road.Where;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.text.TextRange;

/** Agents that do not get to crossbar, to their site config file or to the database, each with the reason and what would mend it. */
final class RoadFindings implements RoadRule {
    private final RoadWords words = new RoadWords();

    @Override
    public void check(Site site, Roads roads, Function<SitePart, Reporter> reporters) {
        roads.unconfigured().forEach(each -> unconfigured(site, each, reporters));
        Set<Where> told = new HashSet<>();
        for (Road road : roads.all()) {
            if (road.cannot()) {
                placed(site, road.from()).filter(placed -> !placed.broken()).ifPresent(placed -> {
                    SitePart part = site.part(road.from().file()).orElseThrow();
                    report(road, placed, part, told, site, reporters);
                });
            }
        }
    }

    private void report(Road road, PlacedService agent, SitePart part, Set<Where> told, Site site, Function<SitePart, Reporter> reporters) {
        Reporter reporter = reporters.apply(part);
        switch (road.cause()) {
            // Told apart from the roads, for whoever says where crossbar is, the file must be there.
            case CONFIG -> { }
            // That of an entry that is not there is the site config file's affair.
            case ENTRY -> { }
            case SETTINGS, VERSION, ADDRESS, REACH, NONE -> {
                if (road.kind() == Road.Kind.PUBLISHER || road.kind() == Road.Kind.DASHBOARD) {
                    database(road, agent, part, site, reporter);
                } else if (road.cause() == Road.Cause.SETTINGS) {
                    settings(road, told, site, reporters);
                } else if (road.kind() == Road.Kind.CALLS) {
                    Where where = place(road, agent, part);
                    fixes(reporter.report("client-address", "", Severity.WARNING, range(where, site), where.path(), agent.name(), decision(road)), road, part);
                } else if (road.cause() == Road.Cause.ADDRESS) {
                    Where where = place(road, agent, part);
                    fixes(reporter.report("crossbar-address", "", Severity.ERROR, range(where, site), where.path(), agent.name(), decision(road)), road, part);
                } else {
                    Where where = place(road, agent, part);
                    fixes(reporter.report("crossbar-unreachable", "", Severity.ERROR, range(where, site), where.path(), agent.name(), road.address(),
                            decision(road)), road, part);
                }
            }
        }
    }

    private void database(Road road, PlacedService agent, SitePart part, Site site, Reporter reporter) {
        Where where = place(road, agent, part);
        fixes(reporter.report("database-unreachable", "", Severity.WARNING, range(where, site), where.path(), agent.name(), decision(road)), road, part);
    }

    /** What crossbar is set up for is said once, and there. */
    private void settings(Road road, Set<Where> told, Site site, Function<SitePart, Reporter> reporters) {
        Optional<PlacedService> crossbar = road.to().flatMap(to -> placed(site, to));
        if (crossbar.isEmpty()) {
            return;
        }
        SitePart part = site.part(road.to().orElseThrow().file()).orElseThrow();
        Where where = road.decision().where().filter(found -> found.file().equals(part.file()))
                .orElseGet(() -> name(part, crossbar.get()));
        if (told.add(where)) {
            fixes(reporters.apply(part).report("crossbar-settings", "", Severity.ERROR, range(where, site), where.path(), crossbar.get().name(), decision(road)),
                    road, part);
        }
    }

    private void unconfigured(Site site, Unconfigured each, Function<SitePart, Reporter> reporters) {
        placed(site, each.agent()).filter(placed -> !placed.broken()).ifPresent(placed -> {
            SitePart part = site.part(each.agent().file()).orElseThrow();
            Reporter.Report report = reporters.apply(part).report("config-not-mounted", "", Severity.ERROR, range(each.where(), site), each.where().path(),
                    placed.name(), each.folder());
            mend(report, each.mend(), part);
        });
    }

    private String decision(Road road) {
        return words.step(road.decision());
    }

    /** The address, if it stands in the agent's own file; else the agent. */
    private static Where place(Road road, PlacedService agent, SitePart part) {
        return road.said().filter(where -> where.file().equals(part.file())).orElseGet(() -> name(part, agent));
    }

    private static Where name(SitePart part, PlacedService placed) {
        return new Where(part.file(), placed.name(), placed.service().nameRange(), placed.service().path());
    }

    private static TextRange range(Where where, Site site) {
        return where.in(site).orElseThrow();
    }

    private static Optional<PlacedService> placed(Site site, SitePlace place) {
        return site.compose(place.file()).flatMap(file -> file.service(place.service()));
    }

    private void fixes(Reporter.Report report, Road road, SitePart part) {
        road.mends().forEach(mend -> mend(report, mend, part));
    }

    private void mend(Reporter.Report report, Mend mend, SitePart part) {
        List<Edit> edits = new ArrayList<>();
        mend.edits().forEach((file, edit) -> edits.add(file.equals(part.file()) ? edit : new Edit.In(file, edit)));
        report.fixTitled(words.mend(mend), edits.size() == 1 ? edits.getFirst() : new Edit.Several(edits));
    }
}
