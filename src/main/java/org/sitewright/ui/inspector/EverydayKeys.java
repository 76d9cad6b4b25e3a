package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Map;

/** The keys of a map that have a field as soon as the map is there: what people set in it, in the order in which they think of it. */
final class EverydayKeys {
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("services.*.healthcheck", List.of("test", "interval", "timeout", "retries", "start_period")),
            Map.entry("services.*.logging", List.of("driver")),
            Map.entry("services.*.logging.options", List.of("max-size", "max-file")),
            Map.entry("services.*.build", List.of("context", "dockerfile", "target")),
            Map.entry("services.*.deploy.resources.limits", List.of("cpus", "memory")),
            Map.entry("services.*.deploy.resources.reservations", List.of("cpus", "memory")),
            Map.entry("services.*.deploy.restart_policy", List.of("condition", "delay", "max_attempts", "window")),
            Map.entry("services.*.extends", List.of("service", "file")),
            Map.entry("services.*.networks.*", List.of("ipv4_address")),
            Map.entry("services.*.devices[]", List.of("source", "target", "permissions")),
            Map.entry("services.*.env_file[]", List.of("path", "required")),
            Map.entry("services.*.secrets[]", List.of("source", "target", "mode")),
            Map.entry("services.*.configs[]", List.of("source", "target", "mode")),
            Map.entry("services.*.ulimits.*", List.of("soft", "hard")),
            Map.entry("networks.*", List.of("name", "driver", "external")),
            Map.entry("networks.*.ipam.config[]", List.of("subnet", "gateway")),
            Map.entry("volumes.*", List.of("name", "driver", "external")),
            Map.entry("secrets.*", List.of("file", "environment", "external")),
            Map.entry("configs.*", List.of("file", "external")));

    private EverydayKeys() {}

    /** @param path of the map in the key table */
    static List<String> of(String path) {
        return KEYS.getOrDefault(path, List.of());
    }
}
