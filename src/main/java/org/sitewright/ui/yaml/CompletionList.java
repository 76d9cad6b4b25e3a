package org.sitewright.ui.yaml;

import java.util.List;

/**
 * Completions for a place, the most likely first.
 *
 * @param items  may be empty
 * @param choice whether one of a few known values is wanted, so that the list may open unasked where a value stands
 */
public record CompletionList(List<CompletionItem> items, boolean choice) {
    public static final CompletionList NONE = new CompletionList(List.of(), false);

    public CompletionList {
        items = List.copyOf(items);
    }
}
