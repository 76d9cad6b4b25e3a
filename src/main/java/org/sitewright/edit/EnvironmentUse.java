package org.sitewright.edit;

import org.sitewright.yaml.YamlPath;

/**
 * An environment entry whose value names a service as a host.
 *
 * @param service the service that has the entry
 * @param text    the entry as it stands
 */
public record EnvironmentUse(String service, YamlPath path, String text) {}
