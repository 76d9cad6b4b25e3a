package org.sitewright.yaml;

/** Looks ahead on a line for a key and its colon (YAML 1.2, section 8.2.2: an implicit key stands on one line). */
final class KeyLookahead {
    private final YamlInput in;

    KeyLookahead(YamlInput in) {
        this.in = in;
    }

    /** Whether a key with its colon begins at the offset and ends on the same line. */
    boolean isAhead(int offset) {
        int i = behindProperties(offset);
        char c = in.at(i);
        switch (c) {
            case '"', '\'' -> i = closingQuote(i, c) + 1;
            case '[', '{' -> i = closingBracket(i) + 1;
            case '*' -> {
                while (!in.isBlankBreakOrEnd(i)) {
                    i++;
                }
            }
            case '|', '>', '#', '%', '@', '`' -> {
                return false;
            }
            default -> {
                return isPlainAhead(i);
            }
        }
        while (i > 0 && i < in.limit && YamlChars.isBlank(in.at(i))) {
            i++;
        }
        return i > 0 && in.at(i) == ':' && in.isBlankBreakOrEnd(i + 1);
    }

    private boolean isPlainAhead(int from) {
        for (int i = from; !in.isBreakOrEnd(i); i++) {
            char c = in.at(i);
            if (c == ':' && in.isBlankBreakOrEnd(i + 1)) {
                return true;
            }
            if (c == '#' && i > from && YamlChars.isBlank(in.at(i - 1))) {
                return false;
            }
        }
        return false;
    }

    private int behindProperties(int offset) {
        int i = offset;
        while (in.at(i) == '&' || in.at(i) == '!') {
            while (!in.isBlankBreakOrEnd(i)) {
                i++;
            }
            while (YamlChars.isBlank(in.at(i))) {
                i++;
            }
        }
        return i;
    }

    /** The offset of the quote that closes the one here, on the same line; -2 if there is none. */
    private int closingQuote(int offset, char quote) {
        for (int i = offset + 1; !in.isBreakOrEnd(i); i++) {
            char c = in.at(i);
            if (c == '\\' && quote == '"') {
                if (in.isBreakOrEnd(i + 1)) {
                    return -2;
                }
                i++;
            } else if (c == quote) {
                if (quote == '\'' && in.at(i + 1) == '\'') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -2;
    }

    private int closingBracket(int offset) {
        int depth = 0;
        for (int i = offset; !in.isBreakOrEnd(i); i++) {
            char c = in.at(i);
            if (c == '"' || c == '\'') {
                i = closingQuote(i, c);
                if (i < 0) {
                    return -2;
                }
            } else if (c == '[' || c == '{') {
                depth++;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return i;
            }
        }
        return -2;
    }
}
