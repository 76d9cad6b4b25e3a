package org.sitewright.check.help;

import java.util.ArrayList;
import java.util.List;

/** Prints a help page as plain text of a given width, in columns; a longer word keeps a line of its own. */
final class PlainTextPage {
    private static final String CODE_INDENT = "    ";

    private final int width;
    private final StringBuilder out = new StringBuilder();

    PlainTextPage(int width) {
        this.width = width;
    }

    String print(RuleHelp help) {
        String heading = help.title() + " [" + help.id() + "]";
        wrap(List.of(new HelpSpan(heading, false)), "", "");
        line("=".repeat(Math.min(width, heading.length())));
        for (HelpSection section : help.sections()) {
            line("");
            line(section.title());
            line("-".repeat(section.title().length()));
            for (int i = 0; i < section.blocks().size(); i++) {
                if (i > 0) {
                    line("");
                }
                print(section.blocks().get(i));
            }
        }
        return out.toString();
    }

    private void print(HelpBlock block) {
        switch (block) {
            case HelpBlock.Paragraph(var spans) -> wrap(spans, "", "");
            case HelpBlock.Bullets(var items) -> items.forEach(item -> wrap(item, "- ", "  "));
            case HelpBlock.CodeBlock code ->
                code.text().lines().forEach(text -> line(text.isEmpty() ? "" : CODE_INDENT + text));
        }
    }

    private void wrap(List<HelpSpan> spans, String firstIndent, String indent) {
        StringBuilder line = new StringBuilder(firstIndent);
        boolean empty = true;
        for (String word : words(spans)) {
            if (!empty && columns(line) + 1 + columns(word) > width) {
                line(line.toString());
                line.setLength(0);
                line.append(indent);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        line(line.toString());
    }

    /** The words, code in its back quotes; code stays on one line, together with the text that touches it. */
    private static List<String> words(List<HelpSpan> spans) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (HelpSpan span : spans) {
            if (span.code()) {
                word.append('`').append(span.text()).append('`');
                continue;
            }
            span.text().codePoints().forEach(c -> {
                if (c != ' ') {
                    word.appendCodePoint(c);
                } else if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            });
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
