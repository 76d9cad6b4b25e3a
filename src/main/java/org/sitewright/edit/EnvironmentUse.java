package org.sitewright.edit;

import org.sitewright.yaml.YamlPath;

/**
 * An environment entry whose value names a service as a host.
 *
 * @param service the service that has the entry
 * @param path    the entry as Compose sees it, such as {@code services.agent.environment[2]}
 * @param text    the entry as it stands, such as {@code SITE_HUB=ws://crossbar:8001/ws}
 */
public record EnvironmentUse(String service, YamlPath path, String text) {}
