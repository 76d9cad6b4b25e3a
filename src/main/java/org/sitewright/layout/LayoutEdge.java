package org.sitewright.layout;

/**
 * An arrow from the one that waits to the one that it waits for.
 *
 * @param from id of the dependent
 * @param to   id of what it waits for
 */
public record LayoutEdge(String from, String to) {
}
