package org.sitewright.ocs.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlTree;

/**
 * A site config file, as OCS reads it ({@code SiteConfig}, {@code HubConfig}, {@code HostConfig} and {@code InstanceConfig} of
 * {@code ocs/site_config.py}, over PyYAML's {@code safe_load}). Of a key that stands twice the last one counts. What is not there
 * is empty, and what OCS would fail on is given as it is written, for others to tell: reading never fails. May be asked by any thread.
 */
public final class SiteConfig {
    /** The host that is taken where a process's own has no entry. */
    public static final String LOCALHOST = "localhost";

    private final YamlTree tree;
    private @Nullable Content content;

    /** @param hostsValue empty where there is no such key */
    record Content(Hub hub, Optional<ConfigValue> hostsValue, List<ConfigHost> hosts) {}

    private SiteConfig(YamlTree tree) {
        this.tree = tree;
    }

    /** The file is read when somebody asks for what it says: while it is typed in, that is the checks, and not the FX thread. */
    public static SiteConfig of(YamlTree tree) {
        return new SiteConfig(tree);
    }

    private synchronized Content content() {
        Content read = content;
        if (read == null) {
            read = new SiteConfigReader(tree).read();
            content = read;
        }
        return read;
    }

    /** Whether a file is a site config file by what it says: it has hosts or a hub, and no services. */
    public static boolean isOne(YamlTree tree) {
        return Stream.of("hosts", "hub").anyMatch(key -> tree.find(YamlPath.of(key)).isPresent())
                && Stream.of("services", "include").noneMatch(key -> tree.find(YamlPath.of(key)).isPresent());
    }

    public YamlTree tree() {
        return tree;
    }

    /** What {@code hub} says. */
    public Hub hub() {
        return content().hub();
    }

    /** What stands behind {@code hosts}; empty where there is no such key. */
    public Optional<ConfigValue> hostsValue() {
        return content().hostsValue();
    }

    /** All hosts, in the order of the text. */
    public List<ConfigHost> hosts() {
        return content().hosts();
    }

    /** All instances of all hosts, in the order of the text. */
    public Stream<Instance> instances() {
        return hosts().stream().flatMap(host -> host.instances().stream());
    }

    /** The host with exactly this name. There are no wildcards, and capitals matter. */
    public Optional<ConfigHost> named(String name) {
        return hosts().stream().filter(host -> host.textName() && host.name().equals(name)).findFirst();
    }

    /**
     * The entry for a process, by the name of the host that it runs on: the exact one, or else that of {@link #LOCALHOST}. Where
     * the host has an entry of its own, that of localhost is not looked at, whatever it lacks.
     */
    public Optional<ConfigHost> host(String name) {
        return named(name).or(() -> named(LOCALHOST));
    }

    /** The router of a host's agents: what its entry says goes before what the hub says. Nothing in a file without an entry. */
    public Optional<Router> router(String host) {
        return host(host).map(found -> found.router().or(hub().router()));
    }

    /** Two readings of one text are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiteConfig config && tree.text().equals(config.tree.text());
    }

    @Override
    public int hashCode() {
        return tree.text().hashCode();
    }
}
