package org.sitewright.check.schema;

import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/**
 * A node with what the table says of its place.
 *
 * @param base  what must be added to the node's offsets to get those that are reported
 * @param entry the entry whose value it is, if it is one
 */
record Spot(YamlNode node, int base, KeySpec spec, Way way, @Nullable YamlEntry entry) {
    /** Where the node's own text stands. */
    TextRange range() {
        return new TextRange(base + node.contentStart(), base + node.end());
    }

    /** Where to point at when the value as a whole is the trouble: the key of a collection or of a value that is not there. */
    TextRange shownAt() {
        boolean large = !(node instanceof YamlScalar scalar) || scalar.isMissing();
        if (!large) {
            return range();
        }
        if (entry != null) {
            return new TextRange(base + entry.key().contentStart(), base + entry.key().end());
        }
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            YamlEntry first = mapping.entries().getFirst();
            return new TextRange(base + first.base() + first.key().contentStart(), base + first.base() + first.key().end());
        }
        // An item has no key: its first sign, or the place where it is missing.
        return new TextRange(base + node.contentStart(), base + Math.min(node.contentStart() + 1, node.end()));
    }

    YamlPath path() {
        return way.path();
    }

    String key() {
        return way.key();
    }

    /** Where a part of a scalar's text stands; the whole where that cannot be told, as behind escapes. */
    static TextRange part(YamlScalar scalar, int base, TextRange part) {
        TextRange whole = new TextRange(base + scalar.contentStart(), base + scalar.end());
        int quote = scalar.style().isQuoted() ? 1 : 0;
        boolean verbatim = !scalar.style().isBlock() && whole.length() - 2 * quote == scalar.value().length();
        return verbatim && !part.isEmpty() ? part.shifted(whole.start() + quote) : whole;
    }

    /** Whether the scalar is plain and stands on one line, just as it is read. */
    static boolean isOneLine(YamlScalar scalar) {
        return scalar.style() != ScalarStyle.PLAIN || scalar.end() - scalar.contentStart() == scalar.value().length();
    }
}
