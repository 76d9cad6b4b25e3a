package org.sitewright.ui.yaml;

import java.util.List;

/**
 * Completions for a place, the most likely first.
 *
 * @param items may be empty
 */
public record CompletionList(List<CompletionItem> items) {
    public CompletionList {
        items = List.copyOf(items);
    }
}
