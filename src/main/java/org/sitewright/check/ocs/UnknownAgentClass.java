package org.sitewright.check.ocs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** A class that is nearly one of OCS or SOCS. Sites have agents of their own, so that a class that is like none is left alone. */
public final class UnknownAgentClass implements InstanceRule {
    private static final String ID = "unknown-agent-class";
    private static final String ENDING = "agent";
    /** Two short names are soon alike: GPS is no mistyped UPS. */
    private static final int SHORTEST = 5;

    private final KnownAgents known;

    public UnknownAgentClass(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        instance.agentClass().filter(value -> value.is(ConfigValue.Kind.TEXT) && !value.text().isEmpty() && known.of(instance, part).isEmpty())
                .ifPresent(value -> check(value, known.all(part), reporter));
    }

    private static void check(ConfigValue value, List<AgentEntry> all, Reporter reporter) {
        String written = value.text();
        Optional<String> renamed = all.stream().filter(agent -> agent.lookedUpAs().equals(written)).map(AgentEntry::agentClass).findFirst();
        Optional<String> same = all.stream().map(AgentEntry::agentClass).filter(each -> stem(each).equals(stem(written))).findFirst();
        if (renamed.isPresent()) {
            fix(value, renamed.get(), reporter.report(ID, "plugin", Severity.ERROR, value.range(), value.path(), written, renamed.get()));
        } else if (same.isPresent()) {
            fix(value, same.get(), reporter.report(ID, "", Severity.ERROR, value.range(), value.path(), written, same.get()));
        } else if (stem(written).length() >= SHORTEST) {
            // Another number is another device.
            List<String> alike = all.stream().map(AgentEntry::agentClass).filter(each -> stem(each).length() >= SHORTEST && digits(each).equals(digits(written))).toList();
            NearMiss nearMiss = new NearMiss();
            nearMiss.nearest(stem(written), alike.stream().map(UnknownAgentClass::stem).toList())
                    .flatMap(near -> alike.stream().filter(each -> stem(each).equals(near) && Math.abs(near.length() - stem(written).length()) <= 2).findFirst())
                    .or(() -> nearMiss.nearest(written, alike).filter(each -> each.length() == written.length()))
                    .ifPresent(meant -> fix(value, meant, reporter.report(ID, "near", Severity.WARNING, value.range(), value.path(), written, meant)));
        }
    }

    private static void fix(ConfigValue value, String meant, Reporter.Report report) {
        if (value.origin().isOwn()) {
            report.fix("use", new Edit.SetValue(value.path(), meant), meant);
        }
    }

    /** Without capitals, signs and the ending that most have. */
    private static String stem(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.endsWith(ENDING) && bare.length() > ENDING.length() ? bare.substring(0, bare.length() - ENDING.length()) : bare;
    }

    private static String digits(String name) {
        return name.replaceAll("\\P{N}", "");
    }
}
