package org.sitewright.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;

/** Which service of a site runs which instance of its site config file. Made for one moment of a site; linear in its size. */
public final class SiteAgents {
    private final Site site;
    private final ConfigPart part;
    private final List<Agent> all = new ArrayList<>();
    private final Map<Instance, List<Agent>> runners = new IdentityHashMap<>();

    /**
     * A service that is an agent.
     *
     * @param id       which instance it says that it is
     * @param host     by which name it looks for its host; empty where its file does not say it
     * @param entry    the host that it finds; empty if there is none, or its name is not known
     * @param instance the instance that it runs
     */
    public record Agent(AgentStart start, Optional<AgentStart.Said> id, Optional<AgentStart.Said> host, Optional<ConfigHost> entry,
                        Optional<Instance> instance) {
        public String name() {
            return start.placed().name();
        }
    }

    private SiteAgents(Site site, ConfigPart part) {
        this.site = site;
        this.part = part;
        Map<ConfigHost, Map<String, Instance>> byHost = new IdentityHashMap<>();
        Map<String, List<Instance>> byId = new HashMap<>();
        for (ConfigHost host : config().hosts()) {
            Map<String, Instance> ids = new HashMap<>();
            for (Instance instance : host.instances()) {
                instance.id().ifPresent(id -> {
                    ids.putIfAbsent(id, instance);
                    byId.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(instance);
                });
            }
            byHost.put(host, ids);
        }
        for (AgentStart start : AgentStart.of(site)) {
            Optional<AgentStart.Said> id = start.instanceId();
            Optional<AgentStart.Said> host = start.host();
            Optional<ConfigHost> entry = host.flatMap(said -> config().host(said.text()));
            Optional<Instance> instance = !start.readsConfig() ? Optional.empty() : id.flatMap(said -> {
                if (entry.isPresent()) {
                    return Optional.ofNullable(byHost.get(entry.get()).get(said.text()));
                }
                List<Instance> named = byId.getOrDefault(said.text(), List.of());
                return host.isEmpty() && named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
            });
            Agent agent = new Agent(start, id, host, entry, instance);
            all.add(agent);
            instance.ifPresent(found -> runners.computeIfAbsent(found, _ -> new ArrayList<>(1)).add(agent));
        }
    }

    /** Those of a site; empty if it has no site config file. */
    public static Optional<SiteAgents> of(Site site) {
        return site.config().map(part -> new SiteAgents(site, part));
    }

    public Site site() {
        return site;
    }

    public ConfigPart part() {
        return part;
    }

    public SiteConfig config() {
        return part.config();
    }

    /** All services that are agents, in the order of the files. */
    public List<Agent> all() {
        return List.copyOf(all);
    }

    /** The services that run an instance. */
    public List<Agent> runners(Instance instance) {
        return runners.getOrDefault(instance, List.of());
    }
}
