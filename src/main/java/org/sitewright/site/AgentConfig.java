package org.sitewright.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.yaml.YamlPath;

/**
 * What an agent takes from the site config file, because neither its environment nor its command says it
 * ({@code ocs/agent_cli.py}, {@code ocs/site_config.py}): {@code --site-host}, {@code SITE_HOST} or else the host's name tell its
 * entry, {@code --site-hub} and {@code SITE_HUB} go before what that says; the arguments of its instance are read as words of its
 * command.
 */
final class AgentConfig {
    private static final String USUAL_FOLDER = "/config";

    private final ConfigPart part;
    private final AgentStart start;
    private final Variables variables;

    private AgentConfig(ConfigPart part, AgentStart start, Variables variables) {
        this.part = part;
        this.start = start;
        this.variables = variables;
    }

    /** The hosts that a service speaks to because of the site config file, each with the node of that file that says so. */
    static Map<String, YamlPath> hosts(Site site, SitePart of, PlacedService placed) {
        return site.config().flatMap(config -> AgentStart.of(site, of, placed)
                .map(start -> new AgentConfig(config, start, site.variables(of.file())).hosts())).orElse(Map.of());
    }

    private Map<String, YamlPath> hosts() {
        if (!start.readsConfig() || !isMounted()) {
            return Map.of();
        }
        Map<String, YamlPath> hosts = new LinkedHashMap<>();
        part.config().router(start.host().map(AgentStart.Said::text).orElse("")).ifPresent(router -> {
            if (start.option("--site-hub").or(() -> start.environment("SITE_HUB")).isEmpty()) {
                add(router.server(), hosts);
            }
            if (start.option("--site-http").or(() -> start.environment("SITE_HTTP")).isEmpty()) {
                add(router.http(), hosts);
            }
        });
        start.instance().ifPresent(instance -> instance.arguments().given().forEach(argument ->
                HostMentions.inWords(Stream.concat(Stream.of(argument.name()), argument.values().stream().map(ConfigValue::text)).toList())
                        .forEach(host -> hosts.putIfAbsent(host, argument.word().path()))));
        return hosts;
    }

    private static void add(Optional<ConfigValue> address, Map<String, YamlPath> hosts) {
        address.ifPresent(found -> HostMentions.inUrl(found.text()).ifPresent(host -> hosts.putIfAbsent(host, found.path())));
    }

    /** Whether the site's config file is where the agent looks for it. Of a source that has no path here nobody knows better. */
    private boolean isMounted() {
        String folder = start.environment("OCS_CONFIG_DIR").map(AgentStart.Said::text).orElse(USUAL_FOLDER).replaceFirst("/+$", "");
        String file = folder + "/" + part.file().shortName();
        return start.service().mounts().stream().map(mount -> mount.resolved(variables::value)).filter(AgentConfig::isOfTheMachine)
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
        return !source.startsWith(".") || Path.of(start.part().file().folder()).resolve(source).normalize().equals(Path.of(wanted));
    }
}
