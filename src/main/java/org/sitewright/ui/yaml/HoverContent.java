package org.sitewright.ui.yaml;

import java.util.List;

/**
 * Help for a place in the text.
 *
 * @param title what it is, in a few words
 * @param body  paragraphs
 * @param code  an example or a value, shown in the text's font; may be empty
 */
public record HoverContent(String title, List<String> body, String code) {
    public HoverContent {
        body = List.copyOf(body);
    }
}
