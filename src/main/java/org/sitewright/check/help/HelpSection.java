package org.sitewright.check.help;

import java.util.List;

/**
 * A section of a help page.
 *
 * @param title  the heading, plain text
 * @param source the section's text as it stands in the page, without heading, and without blank lines around it
 * @param blocks what the text is made of, in order
 */
public record HelpSection(String title, String source, List<HelpBlock> blocks) {
    public HelpSection {
        blocks = List.copyOf(blocks);
    }
}
