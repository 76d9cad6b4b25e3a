package org.sitewright.compose.schema;

import org.sitewright.text.TextRange;

/**
 * A part of a short notation.
 *
 * @param text  as it stands
 * @param range where it stands in the whole text
 * @param known false when a variable stands in it, so that only its resolved text tells what it is
 */
public record SpecPart(String text, TextRange range, boolean known) {
}
