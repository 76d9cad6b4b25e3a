package org.sitewright.road;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;

/** The entries of a site config file, to be found as OCS finds them ({@code get_config} of {@code ocs/site_config.py}). */
final class ConfigEntries {
    private final Map<String, ConfigHost> hosts = new HashMap<>();
    private final Map<ConfigHost, Map<String, Instance>> instances = new IdentityHashMap<>();

    /** @param file none for a site without one */
    ConfigEntries(Optional<ConfigPart> file) {
        file.ifPresent(part -> part.config().hosts().stream().filter(ConfigHost::textName).forEach(host -> hosts.put(host.name(), host)));
    }

    /** The entry for a process, by the name of its host. */
    Optional<ConfigHost> host(String name) {
        ConfigHost own = hosts.get(name);
        return Optional.ofNullable(own != null ? own : hosts.get(SiteConfig.LOCALHOST));
    }

    /** The instance of a host that has an id: the first one, as OCS takes it. */
    Optional<Instance> instance(ConfigHost host, String id) {
        return Optional.ofNullable(instances.computeIfAbsent(host, each -> {
            Map<String, Instance> byId = new HashMap<>();
            each.instances().forEach(instance -> instance.id().ifPresent(known -> byId.putIfAbsent(known, instance)));
            return byId;
        }).get(id));
    }
}
