package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.TextRange;

/**
 * A text in which variables are covered, sign by sign, so that signs inside of them separate nothing:
 * <code>${DIR:-/x}:/config</code> has one colon that counts.
 */
final class MaskedText {
    private static final char COVER = '\uFFFF';

    private final String text;
    private final String masked;

    private MaskedText(String text, String masked) {
        this.text = text;
        this.masked = masked;
    }

    static MaskedText of(String text) {
        if (text.indexOf('$') < 0) {
            return new MaskedText(text, text);
        }
        StringBuilder masked = new StringBuilder(text);
        for (TextRange range : Interpolation.of(text).coveredRanges()) {
            for (int i = range.start(); i < range.end(); i++) {
                masked.setCharAt(i, COVER);
            }
        }
        return new MaskedText(text, masked.toString());
    }

    int length() {
        return text.length();
    }

    /** The sign at an offset; one that no notation has where a variable stands. */
    char at(int offset) {
        return masked.charAt(offset);
    }

    int indexOf(char sign, int from) {
        return masked.indexOf(sign, from);
    }

    /** The last place of a sign before an end; -1 for none. */
    int lastIndexOf(char sign, int end) {
        return masked.lastIndexOf(sign, end - 1);
    }

    boolean isCovered(int offset) {
        return masked.charAt(offset) == COVER;
    }

    boolean hasVariable(int start, int end) {
        int found = masked.indexOf(COVER, start);
        return found >= 0 && found < end;
    }

    SpecPart part(int start, int end) {
        return new SpecPart(text.substring(start, end), new TextRange(start, end), !hasVariable(start, end));
    }

    /** The parts between the separators in a stretch; at least one, which may be empty. */
    List<SpecPart> split(char separator, int start, int end) {
        List<SpecPart> parts = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            if (masked.charAt(i) == separator) {
                parts.add(part(from, i));
                from = i + 1;
            }
        }
        parts.add(part(from, end));
        return parts;
    }
}
