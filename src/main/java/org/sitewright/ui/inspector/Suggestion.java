package org.sitewright.ui.inspector;

/**
 * A text that a field offers.
 *
 * @param detail a few words beside it; may be empty
 */
record Suggestion(String text, String detail) {
    Suggestion(String text) {
        this(text, "");
    }
}
