package org.sitewright.split.lines;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Changes parts of scalars where they stand, quotes and all else kept. */
public final class ScalarText {
    private ScalarText() {
    }

    /** Where a part of a scalar's value stands in the text; the whole scalar where that cannot be told, as behind escapes. */
    public static TextRange part(YamlPlace place, TextRange part) {
        YamlScalar scalar = (YamlScalar) place.node();
        return isVerbatim(scalar) ? part.shifted(place.base() + scalar.contentStart() + (scalar.style().isQuoted() ? 1 : 0))
                : place.contentRange();
    }

    private static boolean isVerbatim(YamlScalar scalar) {
        int quotes = scalar.style().isQuoted() ? 2 : 0;
        return !scalar.style().isBlock() && scalar.end() - scalar.contentStart() - quotes == scalar.value().length();
    }

    /** Puts another text in the place of a part of a scalar's value; the new text needs no other quotes than the old one. */
    public static void replace(FileDraft draft, YamlPlace place, TextRange part, String text) {
        YamlScalar scalar = (YamlScalar) place.node();
        if (isVerbatim(scalar)) {
            draft.replace(part(place, part), text);
        } else {
            String value = scalar.value().substring(0, part.start()) + text + scalar.value().substring(part.end());
            draft.replace(place.contentRange(), quoted(value));
        }
    }

    /** A text as a new value: in quotes only where it must be. */
    public static String written(String text) {
        return PlainScalars.isPlainSyntax(text, true) && !PlainScalars.isAmbiguous(text) ? text : quoted(text);
    }

    /** A text in double quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
