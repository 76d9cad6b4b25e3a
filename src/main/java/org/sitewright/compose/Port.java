package org.sitewright.compose;

import java.util.Optional;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A published port of a service (Compose Specification, section "ports").
 *
 * @param text      the short form, or the long one put into the words of the short form
 * @param hostIp    the host's address without brackets; empty for all addresses, or where a variable stands
 * @param published the host's ports; empty where the engine chooses, or where a variable stands
 * @param target    the container's ports; empty where a variable stands or it is malformed
 * @param protocol  {@code tcp} where none is written
 * @param longForm  whether it is written as a mapping
 * @param range     of the item, from the start of the frame
 */
public record Port(String text, Optional<String> hostIp, Optional<PortRange> published, Optional<PortRange> target,
                   String protocol, boolean longForm, TextRange range, YamlPath path, Origin origin) {}
