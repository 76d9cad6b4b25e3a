package org.sitewright.split;

/**
 * One answer to a consequence.
 *
 * @param id   short and typable, unique within the consequence
 * @param text what it does, a sentence without a full stop
 */
public record Choice(String id, String text) {}
