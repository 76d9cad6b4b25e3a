package org.sitewright.split;

/**
 * Where a line of the joined file comes from.
 *
 * @param file   the path of the file that it stood in, from the site's folder; empty for a new line
 * @param origin the line in that file
 */
public record JoinedLine(String file, LineOrigin origin) {
    static final JoinedLine NEW = new JoinedLine("", LineOrigin.NEW);
}
