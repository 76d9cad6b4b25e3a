package org.sitewright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.road.Roads;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;

/** Checks a site by rules. Immutable; one serves for the whole program. */
public final class Checker {
    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::range).thenComparing(Finding::severity).thenComparing(Finding::rule);

    private final Messages messages = new Messages();
    private final RuleSet rules;

    public Checker(RuleSet rules) {
        this.rules = rules;
    }

    /** All findings of a site that has not been checked before. */
    public CheckResult check(Site site) {
        return check(site, CheckResult.NONE);
    }

    /**
     * All findings of a site.
     *
     * @param before the check of the site before a change: what was found in unchanged services is taken over
     */
    public CheckResult check(Site site, CheckResult before) {
        List<Finding> findings = new ArrayList<>();
        Map<Service, List<Note>> ofServices = new HashMap<>();
        Map<YamlEntry.Body, List<Note>> ofEntries = new IdentityHashMap<>();
        Map<SitePart, Reporter> reporters = new IdentityHashMap<>();
        site.parts().forEach(part -> reporters.put(part, new Reporter(messages)));
        rules.acrossFiles().forEach(rule -> rule.check(site, reporters::get));
        Roads roads = Roads.of(site, before.roads());
        rules.ofRoads().forEach(rule -> rule.check(site, roads, reporters::get));
        ConfigNotes ofConfig = checkConfig(site, reporters, before.ofConfig(), findings);
        for (SitePart part : site.parts()) {
            int first = findings.size();
            Reporter whole = reporters.get(part);
            rules.ofTexts().forEach(rule -> rule.check(part.compose(), whole));
            rules.ofSites().forEach(rule -> rule.check(site, part, whole));
            whole.notes().forEach(note -> findings.add(note.at(part.file(), 0)));
            SharedPlaces shared = new SharedPlaces(part.compose());
            for (PlacedService placed : part.compose().services()) {
                List<Note> notes = before.ofServices().get(placed.service());
                if (notes == null) {
                    notes = ofService(placed.service());
                }
                ofServices.put(placed.service(), notes);
                for (Note note : notes) {
                    if (!note.shared()) {
                        findings.add(note.at(part.file(), placed.base()));
                    } else {
                        shared.once(note.rule(), placed, note.range(), note.path())
                                .ifPresent(place -> findings.add(note.at(part.file(), place)));
                    }
                }
            }
            checkSections(part, before, ofEntries, findings);
            findings.subList(first, findings.size()).replaceAll(owners(part.compose()));
        }
        findings.sort(IN_ORDER);
        return new CheckResult(List.copyOf(findings), roads, ofServices, ofEntries, ofConfig);
    }

    /** While the site config file cannot be read as a whole, it would be unfair to say what is missing in it. */
    private ConfigNotes checkConfig(Site site, Map<SitePart, Reporter> reporters, ConfigNotes before, List<Finding> findings) {
        if (site.config().isEmpty()) {
            return ConfigNotes.NONE;
        }
        ConfigPart part = site.config().get();
        Reporter config = new Reporter(messages);
        ConfigNotes ofConfig = before;
        if (part.config().tree().problems().isEmpty()) {
            SiteAgents agents = SiteAgents.of(site).orElseThrow();
            rules.ofConfig().stream().filter(rule -> !rule.isOfTextAlone()).forEach(rule -> rule.check(agents, reporters::get, config));
            ofConfig = before.of(part, rules.ofInstances(), messages, () -> {
                Reporter ofText = new Reporter(messages);
                rules.ofConfig().stream().filter(ConfigRule::isOfTextAlone).forEach(rule -> rule.check(agents, reporters::get, ofText));
                return ofText.notes();
            });
            ofConfig.addTo(findings, part);
        } else {
            rules.ofTexts().forEach(rule -> rule.check(part.reading(), config));
        }
        config.notes().forEach(note -> findings.add(note.at(part.file(), 0)));
        return ofConfig;
    }

    /**
     * Gives a finding that knows no node to the service in whose lines it begins, so that views can show it there. What is found
     * in the lines of a service that the reader has lost is about that one, whoever the lines were taken for.
     */
    private static UnaryOperator<Finding> owners(ComposeFile file) {
        boolean someLost = file.services().stream().anyMatch(PlacedService::lost);
        return finding -> {
            boolean homeless = finding.path().isRoot();
            return !homeless && !someLost ? finding : file.serviceAt(finding.range().start())
                    .filter(owner -> homeless || owner.lost()).map(owner -> finding.at(owner.service().path())).orElse(finding);
        };
    }

    private List<Note> ofService(Service service) {
        Reporter reporter = new Reporter(messages);
        rules.ofServices().forEach(rule -> rule.check(service, reporter));
        return reporter.notes();
    }

    /** The specification's keys and forms, entry by entry of the sections that have frames. */
    private void checkSections(SitePart part, CheckResult before, Map<YamlEntry.Body, List<Note>> ofEntries, List<Finding> findings) {
        if (!(part.compose().tree().document().root() instanceof YamlMapping root)) {
            return;
        }
        for (YamlEntry section : root.entries()) {
            if (!(section.value() instanceof YamlMapping members) || members.entries().isEmpty() || !section.hasFrame()
                    || !members.entries().getFirst().hasFrame()) {
                checkEntry(section, section.base(), List.of(), part, before, ofEntries, findings);
                continue;
            }
            for (YamlEntry member : members.entries()) {
                checkEntry(member, section.base() + member.base(), List.of(section.keyText()), part, before, ofEntries, findings);
            }
        }
    }

    private void checkEntry(YamlEntry entry, int base, List<String> parents, SitePart part, CheckResult before,
                            Map<YamlEntry.Body, List<Note>> ofEntries, List<Finding> findings) {
        List<Note> notes = before.ofEntries().get(entry.body());
        if (notes == null) {
            Reporter reporter = new Reporter(messages);
            rules.ofEntries().forEach(rule -> rule.check(entry.body(), parents, reporter));
            notes = reporter.notes();
        }
        ofEntries.put(entry.body(), notes);
        notes.forEach(note -> findings.add(note.at(part.file(), base)));
    }
}
