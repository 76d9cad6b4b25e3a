package org.sitewright.edit;

import org.sitewright.yaml.YamlPath;

/**
 * An environment entry whose value names a service as a host.
 *
 * @param service the service that has the entry
 * @param key     the entry's name
 * @param value   as it stands, such as {@code ws://crossbar:8001/ws}
 * @param path    of the entry as Compose sees it, such as {@code services.agent.environment[2]}
 */
public record EnvironmentUse(String service, String key, String value, YamlPath path) {}
