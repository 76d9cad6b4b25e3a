package org.sitewright.compose;

import java.util.Optional;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A service that another waits for ({@code depends_on}).
 *
 * @param service   the name of the awaited service
 * @param condition of the long form
 * @param longForm  whether {@code depends_on} is a mapping
 * @param range     of the name, from the start of the frame
 */
public record Dependency(String service, Optional<String> condition, boolean longForm, TextRange range, YamlPath path,
                         Origin origin) {}
