package org.sitewright.ui.yaml;

/** Where words, keys and quoted stretches of one line begin and end. */
record LineShape(String line) {
    private static final String FLOW_MARKS = ",[]{}";

    /** Column behind the closing quote, or -1. */
    int closing(int from, char quote) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                if (quote == '\'' && i + 1 < line.length() && line.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** End of the plain key that begins here, or -1 where no colon makes it one. */
    int plainKeyEnd(int from) {
        char first = line.charAt(from);
        if ("[]{},#&*!|>'\"%@`".indexOf(first) >= 0) {
            return -1;
        }
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':' && endsWord(i + 1)) {
                return i == from ? -1 : trimmedEnd(i);
            }
            if (c == '#' && i > from && isBlank(line.charAt(i - 1))) {
                return -1;
            }
        }
        return -1;
    }

    int plainEnd(int from) {
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == '#' && isBlank(line.charAt(i - 1))) {
                return trimmedEnd(i);
            }
        }
        return trimmedEnd(line.length());
    }

    int flowPlainEnd(int from) {
        int i = from;
        while (i < line.length() && FLOW_MARKS.indexOf(line.charAt(i)) < 0
                && !(line.charAt(i) == ':' && endsFlowWord(i + 1))
                && !(line.charAt(i) == '#' && i > from && isBlank(line.charAt(i - 1)))) {
            // ${VAR} keeps its braces in flow collections only as far as YAML lets it; colour it as meant.
            int stop = line.charAt(i) == '$' ? PlainTokens.variableEnd(line, i, line.length()) : i;
            i = Math.max(stop, i + 1);
        }
        return Math.max(trimmedEnd(i), from);
    }

    int wordEnd(int from) {
        int i = from;
        while (i < line.length() && !isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    int flowWordEnd(int from) {
        int i = from + 1;
        while (i < line.length() && !isBlank(line.charAt(i)) && FLOW_MARKS.indexOf(line.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    boolean isDash(int i) {
        return i < line.length() && line.charAt(i) == '-' && endsWord(i + 1);
    }

    boolean isQuestion(int i) {
        return i < line.length() && line.charAt(i) == '?' && endsWord(i + 1);
    }

    boolean endsWord(int i) {
        return i >= line.length() || isBlank(line.charAt(i));
    }

    boolean endsFlowWord(int i) {
        return endsWord(i) || FLOW_MARKS.indexOf(line.charAt(i)) >= 0;
    }

    int trimmedEnd(int end) {
        int i = end;
        while (i > 0 && isBlank(line.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
