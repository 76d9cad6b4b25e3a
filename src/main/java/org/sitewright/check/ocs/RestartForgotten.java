package org.sitewright.check.ocs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** A service that nothing starts again, among others of its file that Docker does: there is no HostManager that would see to it. */
public final class RestartForgotten implements ConfigRule {
    private static final String ID = "restart-forgotten";
    private static final String RESTART = "restart";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        // Hosts are compared by identity, and so are files: what is in them is long.
        Set<ConfigHost> unmanaged = new HashSet<>(agents.config().hosts().stream().filter(host -> host.hostManagers().isEmpty()).toList());
        Map<SitePart, List<Agent>> without = new IdentityHashMap<>();
        Map<SitePart, List<String>> policies = new IdentityHashMap<>();
        for (Agent agent : agents.all()) {
            if (agent.entry().filter(unmanaged::contains).isPresent() && !agent.start().service().has("extends")
                    && !agent.start().placed().broken()) {
                if (agent.start().service().has(RESTART) || agent.start().service().has("deploy")) {
                    policies.computeIfAbsent(agent.start().part(), _ -> new ArrayList<>()).add(agent.start().service().text(RESTART));
                } else {
                    without.computeIfAbsent(agent.start().part(), _ -> new ArrayList<>()).add(agent);
                }
            }
        }
        without.forEach((part, some) -> {
            List<String> others = policies.getOrDefault(part, List.of());
            // Where most do without, that is how the site wants it.
            if (others.size() > some.size()) {
                others.stream().filter(policy -> policy.equals("always") || policy.equals("unless-stopped")).findFirst()
                        .ifPresent(policy -> some.forEach(agent -> report(agent, policy, reporters.apply(part))));
            }
        });
    }

    private static void report(Agent agent, String policy, Reporter reporter) {
        reporter.report(ID, "", Severity.INFO, agent.start().nameRange(), agent.start().service().path().key(RESTART), agent.name(), policy)
                .fix("as-others", new Edit.SetValue(agent.start().service().path().key(RESTART), policy), policy);
    }
}
