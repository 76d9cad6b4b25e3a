package org.sitewright.assist;

import org.sitewright.text.TextRange;

/**
 * Something that could be written at a place.
 *
 * @param label         what a list shows, and what is compared with the typed text
 * @param detail        a few words beside it; may be empty
 * @param documentation paragraphs parted by line breaks (LF); may be empty
 * @param insert        what is written. Line breaks are LF, and lines behind the first count their indentation from the
 *                      column at which {@code replace} begins. The first {@code |} is not written: the caret goes there
 * @param replace       what it takes the place of, in the text as it was when the proposal was asked for
 */
public record Proposal(String label, String detail, String documentation, String insert, TextRange replace, ProposalKind kind) {
}
