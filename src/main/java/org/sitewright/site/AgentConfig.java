package org.sitewright.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.yaml.YamlPath;

/**
 * What an agent takes from the site config file, because neither its environment nor its command says it
 * ({@code ocs/agent_cli.py}, {@code ocs/site_config.py}): {@code --site-host}, {@code SITE_HOST} or else the host's name tell its
 * entry, {@code --site-hub} and {@code SITE_HUB} go before what that says. An {@code env_file} is not looked into.
 */
final class AgentConfig {
    private static final String USUAL_FOLDER = "/config";

    private final ConfigPart part;
    private final SitePart of;
    private final Variables variables;
    private final Service service;

    private AgentConfig(ConfigPart part, SitePart of, Variables variables, Service service) {
        this.part = part;
        this.of = of;
        this.variables = variables;
        this.service = service;
    }

    /** The hosts that a service speaks to because of the site config file, each with the node of that file that says so. */
    static Map<String, YamlPath> hosts(Site site, SitePart of, Service service) {
        if (site.config().isEmpty() || ServiceRole.of(service) != ServiceRole.AGENT) {
            return Map.of();
        }
        return new AgentConfig(site.config().get(), of, site.variables(of.file()), service).hosts();
    }

    private Map<String, YamlPath> hosts() {
        if (option("--site").isPresent() || option("--site-file").isPresent() || !isMounted()) {
            return Map.of();
        }
        String host = option("--site-host").or(() -> environment("SITE_HOST")).orElseGet(() -> variables.filled(service.text("hostname")));
        Map<String, YamlPath> hosts = new LinkedHashMap<>();
        part.config().router(host).ifPresent(router -> {
            if (option("--site-hub").or(() -> environment("SITE_HUB")).isEmpty()) {
                add(router.server(), hosts);
            }
            if (option("--site-http").or(() -> environment("SITE_HTTP")).isEmpty()) {
                add(router.http(), hosts);
            }
        });
        return hosts;
    }

    private static void add(Optional<ConfigValue> address, Map<String, YamlPath> hosts) {
        address.ifPresent(found -> HostMentions.inUrl(found.text()).ifPresent(host -> hosts.putIfAbsent(host, found.path())));
    }

    private Optional<String> environment(String key) {
        return service.environment().stream().filter(entry -> entry.key().equals(key)).findFirst()
                .flatMap(entry -> value(entry));
    }

    private Optional<String> value(EnvironmentVariable entry) {
        return entry.value().isPresent() ? entry.value().map(variables::filled) : variables.value(entry.key());
    }

    /** What the command gives to an option, as {@code --site-hub x} or {@code --site-hub=x}. */
    private Optional<String> option(String name) {
        List<String> words = Stream.of("entrypoint", "command").flatMap(key -> service.words(key).stream())
                .flatMap(line -> Stream.of(line.strip().split("\\s+"))).toList();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(name + "=")) {
                return Optional.of(variables.filled(words.get(i).substring(name.length() + 1)));
            }
            if (words.get(i).equals(name) && i + 1 < words.size()) {
                return Optional.of(variables.filled(words.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** Whether the site's config file is where the agent looks for it. Of a source that has no path here nobody knows better. */
    private boolean isMounted() {
        String folder = environment("OCS_CONFIG_DIR").orElse(USUAL_FOLDER).replaceFirst("/+$", "");
        String file = folder + "/" + part.file().shortName();
        return service.mounts().stream().map(mount -> mount.resolved(variables::value)).filter(AgentConfig::isOfTheMachine)
                .anyMatch(mount -> {
                    String target = mount.target().replaceFirst("/+$", "");
                    return target.equals(folder) && mayBe(mount.source(), part.file().folder())
                            || target.equals(file) && mayBe(mount.source(), part.file().name());
                });
    }

    private static boolean isOfTheMachine(Mount mount) {
        return mount.kind() == Mount.Kind.BIND || mount.kind() == Mount.Kind.OTHER;
    }

    /** A path that counts from the compose file's folder can be compared; others lead to where only the machine knows. */
    private boolean mayBe(String source, String wanted) {
        return !source.startsWith(".") || Path.of(of.file().folder()).resolve(source).normalize().equals(Path.of(wanted));
    }
}
