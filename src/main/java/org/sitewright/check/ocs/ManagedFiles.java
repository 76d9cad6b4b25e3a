package org.sitewright.check.ocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.PlacedService;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/**
 * The compose files that the HostManager of a host reads ({@code --docker-compose}; {@code ocs/agents/host_manager/agent.py}).
 *
 * @param manager the HostManager
 * @param files   those of the list that are files of this site
 * @param others  those that are none of them, so that services may stand where this does not look
 * @param value   what stands behind {@code --docker-compose}; empty without that argument
 * @param prefix  of the names of services, before the instance's id
 */
record ManagedFiles(Instance manager, List<SitePart> files, List<String> others, Optional<ConfigValue> value, String prefix) {
    private static final String USUAL_PREFIX = "ocs-";

    /** Those of a host; empty if it has no HostManager. */
    static Optional<ManagedFiles> of(Site site, ConfigHost host) {
        return host.hostManagers().stream().findFirst().map(manager -> of(site, manager));
    }

    private static ManagedFiles of(Site site, Instance manager) {
        Optional<Argument> argument = manager.arguments().argument("--docker-compose");
        Optional<String> written = argument.flatMap(found -> found.texts().stream().findFirst());
        List<SitePart> files = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : written.map(text -> text.split(",")).stream().flatMap(Stream::of).toList()) {
            Optional<SitePart> part = part(site, name.strip());
            part.ifPresentOrElse(files::add, () -> others.add(name.strip()));
        }
        String prefix = manager.arguments().argument("--docker-service-prefix").map(found -> found.texts().isEmpty() ? "" : found.texts().getFirst())
                .orElse(USUAL_PREFIX);
        return new ManagedFiles(manager, List.copyOf(files), List.copyOf(others),
                argument.map(found -> found.values().isEmpty() ? found.word() : found.values().getFirst()), prefix);
    }

    /** Paths count from HostManager's working directory, or are those of the machine: their ends tell which file is meant. */
    private static Optional<SitePart> part(Site site, String name) {
        String wanted = name.replaceFirst("^(\\./)+", "");
        return site.parts().stream().filter(part -> wanted.equals(part.file().name())
                        || wanted.endsWith("/" + site.name() + "/" + part.file().name()) || wanted.equals(site.name() + "/" + part.file().name()))
                .findFirst();
    }

    /** Whether the list names a file that is none of this site. */
    boolean unknown() {
        return !others.isEmpty();
    }

    /** The name of the service that HostManager takes for an instance's. */
    String service(String id) {
        return prefix + id;
    }

    Optional<SitePart> owner(String service) {
        return files.stream().filter(part -> part.compose().service(service).filter(placed -> !placed.lost()).isPresent()).findFirst();
    }

    Stream<PlacedService> services() {
        return files.stream().flatMap(part -> part.compose().services().stream());
    }
}
