package org.sitewright.compose.env;

/** The escapes within double quotes: {@code \a \b \f \n \r \t \v \\ \$ \0} with up to three octal digits. */
final class Escapes {
    private static final String LETTERS = "abfnrtv\\";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000B\\";

    private Escapes() {
    }

    /** Any other escape stays as it stands. A dollar sign comes back doubled, so that no variable begins there. */
    static String expand(String raw) {
        StringBuilder result = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                result.append(c);
                i++;
                continue;
            }
            char next = raw.charAt(i + 1);
            int letter = LETTERS.indexOf(next);
            if (letter >= 0) {
                result.append(MEANINGS.charAt(letter));
                i += 2;
            } else if (next == '$') {
                result.append("$$");
                i += 2;
            } else {
                i = octal(raw, i, result);
            }
        }
        return result.toString();
    }

    private static int octal(String raw, int at, StringBuilder result) {
        int end = at + 2;
        while (end < raw.length() && end < at + 5 && raw.charAt(end) >= '0' && raw.charAt(end) <= '7') {
            end++;
        }
        // Go wants three digits, and a byte.
        int value = raw.charAt(at + 1) == '0' && end == at + 5 ? Integer.parseInt(raw.substring(at + 2, end), 8) : 256;
        if (value > 255) {
            result.append('\\').append(raw.charAt(at + 1));
            return at + 2;
        }
        result.append((char) value);
        return end;
    }
}
