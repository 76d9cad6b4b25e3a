package org.sitewright.check.help;

import java.util.List;

/**
 * The help page of a rule. The texts of {@code what}, {@code why} and {@code fix} are in the page's light Markdown, fit
 * to be read as they are; {@link #sections()} has the same, taken apart.
 *
 * @param id            of the rule, such as {@code undefined-dependency}
 * @param title         what is wrong, in a phrase
 * @param what          what the rule finds
 * @param why           why it matters at a site
 * @param fix           how to fix it
 * @param exampleBefore a compose file that the rule complains about; each line ends with LF
 * @param exampleAfter  the same file, fixed
 * @param sections      the whole page, in order
 */
public record RuleHelp(String id, String title, String what, String why, String fix, String exampleBefore,
        String exampleAfter, List<HelpSection> sections) {
    static final String WHAT = "What";
    static final String WHY = "Why it matters at a site";
    static final String FIX = "How to fix";
    static final String EXAMPLE = "Example";
    private static final String TITLE_MARK = "# ";

    public RuleHelp {
        sections = List.copyOf(sections);
    }

    /**
     * Reads a page.
     *
     * @param page title, then the sections What, Why it matters at a site, How to fix, and Example with two code blocks
     * @throws IllegalArgumentException if a page lacks one of them
     */
    static RuleHelp parse(String id, String page) {
        List<String> lines = page.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(TITLE_MARK)) {
            throw new IllegalArgumentException("The help page of " + id + " does not begin with a title");
        }
        List<HelpSection> sections = HelpPageParser.sections(lines);
        List<String> examples = section(id, sections, EXAMPLE).blocks().stream()
                .filter(HelpBlock.CodeBlock.class::isInstance)
                .map(block -> ((HelpBlock.CodeBlock) block).text()).toList();
        if (examples.size() != 2) {
            throw new IllegalArgumentException("The help page of " + id + " has " + examples.size()
                    + " examples instead of one before and one after");
        }
        return new RuleHelp(id, lines.getFirst().substring(TITLE_MARK.length()).strip(),
                section(id, sections, WHAT).source(), section(id, sections, WHY).source(),
                section(id, sections, FIX).source(), examples.getFirst(), examples.getLast(), sections);
    }

    private static HelpSection section(String id, List<HelpSection> sections, String title) {
        return sections.stream().filter(section -> section.title().equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The help page of " + id + " lacks: " + title));
    }

    /**
     * The page for a terminal: title with the rule's id, then the sections, wrapped at 80 columns. Code is indented by
     * four blanks and never wrapped. Lines end with LF, the last one too.
     */
    public String toPlainText() {
        return new PlainTextPage(80).print(this);
    }
}
