package org.sitewright.compose;

import org.sitewright.text.TextRange;

/**
 * An entry of a mapping as Compose sees it.
 *
 * @param key      the key's text
 * @param keyRange where the key stands; for a merged entry the merge key
 */
public record ResolvedEntry(String key, TextRange keyRange, Resolved value) {}
