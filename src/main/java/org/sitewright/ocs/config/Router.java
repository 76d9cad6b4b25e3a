package org.sitewright.ocs.config;

import java.util.Optional;

/**
 * Where the router is, as {@code hub} or a host says it. What is empty, or no text, is not said.
 *
 * @param server {@code wamp_server}, to which agents connect
 * @param http   {@code wamp_http}, which clients call
 * @param realm  {@code wamp_realm}
 */
public record Router(Optional<ConfigValue> server, Optional<ConfigValue> http, Optional<ConfigValue> realm) {
    static final Router NOWHERE = new Router(Optional.empty(), Optional.empty(), Optional.empty());

    /** This one, and what it does not say from another. */
    public Router or(Router other) {
        return new Router(server.or(other::server), http.or(other::http), realm.or(other::realm));
    }
}
