package org.sitewright.check.syntax;

import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;

/** Small things that sentences and fixes are made of. */
final class Pieces {
    private static final int LONGEST = 40;

    private Pieces() {}

    /** The text on one line, its end left out if it is long. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    static Edit insert(int offset, String text) {
        return new Edit.ReplaceText(TextRange.at(offset), text);
    }

    static Edit replace(TextRange range, String text) {
        return new Edit.ReplaceText(range, text);
    }

    static Edit delete(TextRange range) {
        return new Edit.ReplaceText(range, "");
    }

    /** The text in quotes of the kind that needs no change within. */
    static String quoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }
}
