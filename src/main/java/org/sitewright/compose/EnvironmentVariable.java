package org.sitewright.compose;

import java.util.Optional;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * An environment entry of a service.
 *
 * @param value      empty when it is taken from the shell that starts Compose
 * @param listForm   whether it is written {@code - KEY=value}
 * @param keyRange   of the key, from the start of the frame
 * @param range      of the whole entry
 * @param valueRange of the value; empty behind the key if there is none
 */
public record EnvironmentVariable(String key, Optional<String> value, boolean listForm, TextRange keyRange, TextRange range,
                                  TextRange valueRange, YamlPath path, Origin origin) {}
