package org.sitewright.compose;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/**
 * A scalar value.
 *
 * @param text   what a reader gets
 * @param node   how it is written
 * @param range  where it is found, from the start of the frame
 * @param path   from the document's root
 */
public record ScalarValue(String text, YamlScalar node, TextRange range, YamlPath path, Origin origin) {
    public static ScalarValue of(Resolved value, YamlScalar node) {
        TextRange range = value.origin().isOwn()
                ? new TextRange(value.range().start() + node.contentStart() - node.start(), value.range().end()) : value.range();
        return new ScalarValue(node.value(), node, range, value.path(), value.origin());
    }

    /** Where a part of {@link #text()} stands; the whole range where that cannot be told, as behind escapes or an alias. */
    public TextRange part(TextRange part) {
        int quote = node.style().isQuoted() ? 1 : 0;
        boolean verbatim = origin.isOwn() && !node.style().isBlock() && range.length() - 2 * quote == text.length();
        return verbatim ? part.shifted(range.start() + quote) : range;
    }

    public boolean isPlain() {
        return node.style() == ScalarStyle.PLAIN;
    }
}
