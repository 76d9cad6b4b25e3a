package org.sitewright.check.help;

import java.util.List;

/**
 * A page of help on a subject that is no rule's.
 *
 * @param id       such as {@code splitting}
 * @param sections the whole page, in order
 */
public record HelpTopic(String id, String title, List<HelpSection> sections) {
    private static final String TITLE_MARK = "# ";

    public HelpTopic {
        sections = List.copyOf(sections);
    }

    /**
     * Reads a page: a title, then sections with a heading each.
     *
     * @throws IllegalArgumentException if it has no title
     */
    static HelpTopic parse(String id, String page) {
        List<String> lines = page.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(TITLE_MARK)) {
            throw new IllegalArgumentException("The help page on " + id + " does not begin with a title");
        }
        return new HelpTopic(id, lines.getFirst().substring(TITLE_MARK.length()).strip(), HelpPageParser.sections(lines));
    }
}
