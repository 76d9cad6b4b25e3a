package org.sitewright.ocs.config;

import java.util.Optional;

/**
 * {@code hub}: how to reach the router ({@code HubConfig}).
 *
 * @param value        what stands behind the key; empty where there is no such key
 * @param addressRoot  {@code address_root}, before all addresses on the router's network
 * @param accessPolicy {@code access_policy}
 */
public record Hub(Optional<ConfigValue> value, Router router, Optional<ConfigValue> addressRoot, Optional<ConfigValue> accessPolicy) {
    static final Hub NONE = new Hub(Optional.empty(), Router.NOWHERE, Optional.empty(), Optional.empty());
    private static final String DIRECTOR = "director:";

    /** The instance that {@code access_policy: director:ID} names; OCS takes {@code access-director} where the id is empty. */
    public Optional<String> director() {
        return accessPolicy.flatMap(ConfigValue::asText).filter(text -> text.startsWith(DIRECTOR))
                .map(text -> text.substring(DIRECTOR.length())).map(id -> id.isEmpty() ? "access-director" : id);
    }
}
