package org.sitewright.assist;

import org.sitewright.text.SourceText;

/** What single lines of a text are, without regard to those around them. */
record Lines(SourceText text) {
    boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The offset of a line's first sign that is no blank; the line's end if there is none. */
    int content(int line) {
        return skipBlanks(text.lineStart(line), text.lineEnd(line));
    }

    int skipBlanks(int from, int end) {
        String content = text.content();
        int at = from;
        while (at < end && isBlank(content.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The column of a line's first sign. */
    int indent(int line) {
        return content(line) - text.lineStart(line);
    }

    /** Whether a line holds neither blanks only nor a comment only. */
    boolean hasContent(int line) {
        int at = content(line);
        return at < text.lineEnd(line) && text.content().charAt(at) != '#';
    }

    /** Whether a dash of a list stands at an offset. */
    boolean isDash(int at, int lineEnd) {
        return at < lineEnd && text.content().charAt(at) == '-' && endsWord(at + 1, lineEnd);
    }

    boolean startsWithDash(int line) {
        return isDash(content(line), text.lineEnd(line));
    }

    /** Whether {@code ---} or {@code ...} stands at the start of a line. */
    boolean isDocumentMarker(int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        return (text.content().startsWith("---", start) || text.content().startsWith("...", start)) && end >= start + 3
                && endsWord(start + 3, end);
    }

    private boolean endsWord(int at, int lineEnd) {
        return at >= lineEnd || isBlank(text.content().charAt(at));
    }

    /**
     * Where the colon of a key stands.
     *
     * @param from    where the key would begin
     * @param lineEnd of its line
     * @return -1 if no key stands there
     */
    int colon(int from, int lineEnd) {
        String content = text.content();
        if (from >= lineEnd || "[]{},#&*!|>%@`".indexOf(content.charAt(from)) >= 0) {
            return -1;
        }
        char first = content.charAt(from);
        int at = from;
        if (first == '"' || first == '\'') {
            at = skipBlanks(behindQuote(from, lineEnd), lineEnd);
            return at < lineEnd && content.charAt(at) == ':' && endsWord(at + 1, lineEnd) ? at : -1;
        }
        for (; at < lineEnd; at++) {
            char c = content.charAt(at);
            if (c == ':' && endsWord(at + 1, lineEnd)) {
                return at;
            }
            if (c == '#' && isBlank(content.charAt(at - 1))) {
                return -1;
            }
        }
        return -1;
    }

    /** The offset behind the quotation mark that closes the one at an offset; greater than {@code end} if none does. */
    int behindQuote(int from, int end) {
        return behindClosing(from + 1, end, text.content().charAt(from));
    }

    /** The offset behind the next closing quotation mark; greater than {@code end} if there is none. */
    int behindClosing(int from, int end, char quote) {
        String content = text.content();
        for (int at = from; at < end; at++) {
            char c = content.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote) {
                if (quote == '\'' && at + 1 < end && content.charAt(at + 1) == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        return end + 1;
    }

    /** Where a comment begins; {@code end} if none does. Quotation marks are not looked at. */
    int comment(int from, int end) {
        String content = text.content();
        for (int at = from; at < end; at++) {
            if (content.charAt(at) == '#' && (at == 0 || isBlank(content.charAt(at - 1)))) {
                return at;
            }
        }
        return end;
    }

    int trimmedEnd(int from, int end) {
        int at = end;
        while (at > from && isBlank(text.content().charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The text of a key or an item without its quotation marks. */
    static String bare(String written) {
        int length = written.length();
        boolean quoted = length >= 2 && (written.charAt(0) == '"' || written.charAt(0) == '\'')
                && written.charAt(length - 1) == written.charAt(0);
        return quoted ? written.substring(1, length - 1) : written;
    }
}
