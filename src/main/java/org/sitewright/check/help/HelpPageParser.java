package org.sitewright.check.help;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the few forms of Markdown that help pages use: {@code ## } headings, paragraphs, bullets that begin with
 * {@code "- "} and go on with two blanks, fenced code, and code between back quotes.
 */
final class HelpPageParser {
    private static final String HEADING = "## ";
    private static final String BULLET = "- ";
    private static final String FENCE = "```";

    private HelpPageParser() {}

    /**
     * The sections of a page, what stands before the first heading left out.
     *
     * @throws IllegalArgumentException if a fence is never closed
     */
    static List<HelpSection> sections(List<String> lines) {
        List<HelpSection> sections = new ArrayList<>();
        int heading = nextHeading(lines, 0);
        while (heading < lines.size()) {
            int next = nextHeading(lines, heading + 1);
            List<String> body = lines.subList(heading + 1, next);
            sections.add(new HelpSection(lines.get(heading).substring(HEADING.length()).strip(),
                    String.join("\n", body).strip(), blocks(body)));
            heading = next;
        }
        return sections;
    }

    /** The line of the next heading outside of fenced code; the number of lines where there is none. */
    private static int nextHeading(List<String> lines, int from) {
        boolean fenced = false;
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                fenced = !fenced;
            } else if (!fenced && lines.get(i).startsWith(HEADING)) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<HelpBlock> blocks(List<String> lines) {
        List<HelpBlock> blocks = new ArrayList<>();
        int line = 0;
        while (line < lines.size()) {
            String first = lines.get(line);
            if (first.isBlank()) {
                line++;
            } else if (first.startsWith(FENCE)) {
                int end = closingFence(lines, line);
                StringBuilder code = new StringBuilder();
                lines.subList(line + 1, end).forEach(text -> code.append(text).append('\n'));
                blocks.add(new HelpBlock.CodeBlock(first.substring(FENCE.length()).strip(), code.toString()));
                line = end + 1;
            } else {
                int end = endOfText(lines, line);
                blocks.add(first.startsWith(BULLET)
                        ? bullets(lines.subList(line, end))
                        : new HelpBlock.Paragraph(HelpSpan.parse(joined(lines.subList(line, end)))));
                line = end;
            }
        }
        return blocks;
    }

    private static int closingFence(List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalArgumentException("A fence is never closed: " + lines.get(opening));
    }

    /** Text ends at a blank line or fence; a paragraph also where bullets begin. */
    private static int endOfText(List<String> lines, int from) {
        boolean list = lines.get(from).startsWith(BULLET);
        int line = from + 1;
        while (line < lines.size() && !lines.get(line).isBlank() && !lines.get(line).startsWith(FENCE)
                && (list || !lines.get(line).startsWith(BULLET))) {
            line++;
        }
        return line;
    }

    private static HelpBlock bullets(List<String> lines) {
        List<List<HelpSpan>> items = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith(BULLET)) {
                items.add(HelpSpan.parse(joined(lines.subList(from, i)).substring(BULLET.length())));
                from = i;
            }
        }
        return new HelpBlock.Bullets(items);
    }

    private static String joined(List<String> lines) {
        return String.join(" ", lines.stream().map(String::strip).toList());
    }
}
