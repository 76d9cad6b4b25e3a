package org.sitewright.check.ocs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.ScalarValue;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;

/** Two instances have one id, or two containers run one instance: crossbar lets only the first one in. */
public final class DuplicateInstance implements ConfigRule {
    private static final String ID = "duplicate-instance";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        Map<String, Instance> first = new HashMap<>();
        for (ConfigHost host : agents.config().hosts()) {
            for (Instance instance : host.instances()) {
                instance.id().filter(id -> instance.value().origin().isOwn()).ifPresent(id -> {
                    Instance before = first.putIfAbsent(id, instance);
                    if (before != null) {
                        boolean same = before.host().equals(instance.host());
                        config.report(ID, same ? "same-host" : "", Severity.ERROR, Places.of(agents, instance), Places.id(instance), id, before.host())
                                .fix("remove", new Edit.Unset(instance.path()), id, instance.host());
                    }
                });
            }
        }
        Map<String, Agent> runners = new HashMap<>();
        for (Agent agent : agents.all()) {
            agent.id().filter(said -> !said.text().isEmpty() && said.text().indexOf('$') < 0).ifPresent(said -> {
                Agent before = runners.putIfAbsent(said.text(), agent);
                Reporter reporter = reporters.apply(agent.start().part());
                if (before != null && !isOneService(before, agent)) {
                    twice(agent, before, said, reporter);
                }
                scaled(agent, said, reporter);
            });
        }
    }

    /** A file that is laid over another one says more of the same service. */
    private static boolean isOneService(Agent one, Agent other) {
        return one.name().equals(other.name()) && one.start().part().isOfProjectOf(other.start().part());
    }

    private static void twice(Agent agent, Agent before, AgentStart.Said said, Reporter reporter) {
        boolean alternative = agent.start().service().has("profiles") || before.start().service().has("profiles");
        reporter.report(ID, "services", alternative ? Severity.WARNING : Severity.ERROR, said.range(), said.path(), said.text(), before.name(), agent.name());
    }

    private static void scaled(Agent agent, AgentStart.Said said, Reporter reporter) {
        Optional<ScalarValue> scale = agent.start().service().scalar("scale").filter(value -> isMany(value.text()));
        if (scale.isPresent()) {
            reporter.report(ID, "scaled", Severity.ERROR, scale.get().range().shifted(agent.start().placed().base()), scale.get().path(), said.text(), scale.get().text());
            return;
        }
        agent.start().service().key("deploy").map(ResolvedEntry::value).ifPresent(deploy -> {
            if (deploy.origin().isOwn() && deploy.node() instanceof YamlMapping mapping && mapping.value("replicas").orElse(null) instanceof YamlScalar count
                    && isMany(count.value())) {
                TextRange range = new TextRange(count.contentStart(), count.end()).shifted(agent.start().placed().base());
                reporter.report(ID, "scaled", Severity.ERROR, range, deploy.path().key("replicas"), said.text(), count.value());
            }
        });
    }

    private static boolean isMany(String count) {
        return count.matches("0*[1-9]\\d{1,8}|0*[2-9]");
    }
}
