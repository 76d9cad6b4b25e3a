package org.sitewright.assist;

import java.util.List;

/**
 * Help for a place in the text.
 *
 * @param title what it is, in a few words
 * @param body  paragraphs
 * @param code  an example or a value, as it would stand in a file; may be empty
 */
public record HelpText(String title, List<String> body, String code) {
    public HelpText {
        body = List.copyOf(body);
    }
}
