package org.sitewright.ui.yaml;

import org.sitewright.text.TextRange;

/**
 * Something to be said about a stretch of the text.
 *
 * @param range   in the file's text; an empty one is shown at the character that it touches
 * @param message a sentence or more, as the user reads it
 */
public record Marker(TextRange range, MarkerSeverity severity, String message) {
}
