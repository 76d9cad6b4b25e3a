package org.sitewright.compose;

import org.sitewright.compose.schema.Interpolation;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A place where Compose puts in the value of a variable.
 *
 * @param range of the reference, from the start of the frame
 */
public record VariableUse(Interpolation.Reference reference, TextRange range, YamlPath path) {}
