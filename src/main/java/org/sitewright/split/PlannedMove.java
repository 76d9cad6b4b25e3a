package org.sitewright.split;

/**
 * A file or folder that is moved along with its group.
 *
 * @param from where it is, from the site's folder
 * @param to   where it will be, from the site's folder
 */
public record PlannedMove(String from, String to) {}
