package org.sitewright.ui.yaml;

import org.sitewright.text.TextRange;

/**
 * One completion.
 *
 * @param label         what the list shows and what is compared with the typed text
 * @param detail        a few words beside it; may be empty
 * @param documentation paragraphs for the panel beside the list, parted by line breaks; may be empty
 * @param insert        what is inserted; line breaks as LF; the first {@code |}, if there is one, marks where the caret
 *                      goes and is not inserted
 * @param replace       what it replaces, in the file's text as it was when the list was asked for
 */
public record CompletionItem(String label, String detail, String documentation, String insert, TextRange replace,
                             CompletionKind kind) {
}
