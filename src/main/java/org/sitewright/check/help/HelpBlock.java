package org.sitewright.check.help;

import java.util.List;

/** A piece of a section: all that help pages are made of. */
public sealed interface HelpBlock {
    /** Running text, its line breaks removed. */
    record Paragraph(List<HelpSpan> spans) implements HelpBlock {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** A list with a bullet before each item, of one item at least. */
    record Bullets(List<List<HelpSpan>> items) implements HelpBlock {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Code, its line breaks and indentation kept.
     *
     * @param language as named behind the fence, {@code yaml} mostly; empty if none is named
     * @param text     each line ends with LF, the last one too
     */
    record CodeBlock(String language, String text) implements HelpBlock {}
}
