package org.sitewright.ui.yaml;

/**
 * A coloured stretch of one line.
 *
 * @param start column of the first unit
 * @param end   column behind the last unit
 */
record YamlToken(int start, int end, YamlTokenKind kind) {
}
