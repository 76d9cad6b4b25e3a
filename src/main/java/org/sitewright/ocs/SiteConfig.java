package org.sitewright.ocs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;

/**
 * A site config file, as OCS reads it ({@code SiteConfig}, {@code HubConfig}, {@code HostConfig} and {@code get_config} of
 * {@code ocs/site_config.py}): where its hosts' agents find the router. What is not there, or is of another kind than OCS
 * expects, is left out. Of a key that stands twice the last one counts, for the file is read by PyYAML.
 */
public final class SiteConfig {
    /** The host that is taken where a process's own has no entry. */
    public static final String LOCALHOST = "localhost";

    private final YamlTree tree;
    private final Router hub;
    private final Map<String, Host> hosts;

    /**
     * An address as the file says it.
     *
     * @param url  as {@code ws://crossbar:8001/ws}
     * @param path of the node that says it
     */
    public record Address(String url, YamlPath path) {}

    /**
     * Where the router is.
     *
     * @param server {@code wamp_server}, to which agents connect
     * @param http   {@code wamp_http}, which clients call
     */
    public record Router(Optional<Address> server, Optional<Address> http) {
        /** This one, and what it does not say from another. */
        Router or(Router other) {
            return new Router(server.or(other::server), http.or(other::http));
        }
    }

    /**
     * An entry of {@code hosts}.
     *
     * @param router what it says itself of the router
     */
    public record Host(String name, YamlPath path, Router router) {}

    private SiteConfig(YamlTree tree, Router hub, Map<String, Host> hosts) {
        this.tree = tree;
        this.hub = hub;
        this.hosts = hosts;
    }

    public static SiteConfig of(YamlTree tree) {
        Resolver resolver = Resolver.asPython(new YamlAnchors(tree));
        Resolved root = resolver.resolve(tree.document().root(), YamlPath.ROOT);
        Router hub = resolver.value(root, "hub").map(found -> router(resolver, found))
                .orElse(new Router(Optional.empty(), Optional.empty()));
        Map<String, Host> hosts = new LinkedHashMap<>();
        resolver.value(root, "hosts").ifPresent(found -> {
            for (ResolvedEntry entry : resolver.entries(found)) {
                hosts.put(entry.key(), new Host(entry.key(), entry.value().path(), router(resolver, entry.value())));
            }
        });
        return new SiteConfig(tree, hub, hosts);
    }

    private static Router router(Resolver resolver, Resolved mapping) {
        return new Router(address(resolver, mapping, "wamp_server"), address(resolver, mapping, "wamp_http"));
    }

    private static Optional<Address> address(Resolver resolver, Resolved mapping, String key) {
        return resolver.value(mapping, key).flatMap(found -> found.node() instanceof YamlScalar scalar && !scalar.value().isEmpty()
                ? Optional.of(new Address(scalar.value(), found.path())) : Optional.empty());
    }

    public YamlTree tree() {
        return tree;
    }

    /** What {@code hub} says. */
    public Router hub() {
        return hub;
    }

    /** The entry for a process, by the name of the host that it runs on: the exact one, or else that of {@link #LOCALHOST}. */
    public Optional<Host> host(String name) {
        Host own = hosts.get(name);
        return Optional.ofNullable(own != null ? own : hosts.get(LOCALHOST));
    }

    /** The router of a host's agents: what its entry says goes before what the hub says. Nothing in a file without an entry. */
    public Optional<Router> router(String host) {
        return host(host).map(found -> found.router().or(hub));
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
