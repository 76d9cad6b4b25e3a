package org.sitewright.yaml;

import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlProblem.Kind;

/** Reads properties, aliases and flow scalars: plain ones and those in quotes (YAML 1.2, chapters 6.9, 7.1 and 7.3). */
final class ScalarReader {
    private final YamlInput in;

    ScalarReader(YamlInput in) {
        this.in = in;
    }

    /** Anchor and tag, in whichever order; the place is behind the last of them. */
    YamlProperties properties() {
        @Nullable YamlToken anchor = null;
        @Nullable YamlToken tag = null;
        int behind = in.pos;
        while (in.current() == '&' && anchor == null || in.current() == '!' && tag == null) {
            YamlToken token = in.current() == '&' ? anchorToken() : tagToken();
            if (token.text().charAt(0) == '&') {
                anchor = token;
            } else {
                tag = token;
            }
            behind = in.pos;
            in.skipBlanks();
        }
        if (anchor == null && tag == null) {
            return YamlProperties.NONE;
        }
        // Keep the blanks when nothing follows: the caller looks for a comment.
        if (in.isBreakOrEnd(in.pos) || in.current() == '#') {
            in.pos = behind;
        }
        return new YamlProperties(anchor, tag);
    }

    private YamlToken anchorToken() {
        int start = in.pos;
        in.pos++;
        skipName();
        if (in.pos == start + 1) {
            in.problem(Kind.BAD_ALIAS, start, in.pos, "&");
        }
        return new YamlToken(start - in.base(), in.text.substring(start, in.pos));
    }

    private YamlToken tagToken() {
        int start = in.pos;
        boolean verbatim = in.at(start + 1) == '<';
        while (!in.isBlankBreakOrEnd(in.pos) && (verbatim || !YamlChars.isFlowIndicator(in.current()))) {
            if (verbatim && in.current() == '>') {
                in.pos++;
                break;
            }
            in.pos++;
        }
        String text = in.text.substring(start, in.pos);
        if (verbatim && !text.endsWith(">")) {
            in.problem(Kind.BAD_TAG, start, in.pos, text);
        }
        return new YamlToken(start - in.base(), text);
    }

    private void skipName() {
        while (!in.isBlankBreakOrEnd(in.pos) && !YamlChars.isFlowIndicator(in.current())) {
            in.pos++;
        }
    }

    YamlAlias alias() {
        int start = in.pos;
        in.pos++;
        skipName();
        if (in.pos == start + 1) {
            in.problem(Kind.BAD_ALIAS, start, in.pos, "*");
        }
        YamlAlias alias = new YamlAlias(start - in.base(), in.pos - in.base(), in.text.substring(start + 1, in.pos));
        in.alias(alias);
        return alias;
    }

    // --- plain

    /** A plain scalar that is the key of a block mapping: it ends before its colon. */
    YamlScalar plainKey(YamlProperties properties, int start) {
        int contentStart = in.pos;
        rejectIndicator(contentStart, false);
        int end = plainEnd(contentStart, false);
        in.pos = end;
        return scalar(start, contentStart, end, ScalarStyle.PLAIN, in.text.substring(contentStart, end), properties);
    }

    /**
     * A plain scalar, over several lines if they are indented deeper than {@code indent}.
     *
     * @param flow whether it stands in a flow collection
     */
    YamlScalar plain(int indent, boolean flow, YamlProperties properties, int start) {
        int contentStart = in.pos;
        rejectIndicator(contentStart, flow);
        int end = plainEnd(contentStart, flow);
        int next = continuation(end, indent, flow);
        if (next < 0) {
            in.pos = end;
            return scalar(start, contentStart, end, ScalarStyle.PLAIN, in.text.substring(contentStart, end), properties);
        }
        StringBuilder value = new StringBuilder(in.text.substring(contentStart, end));
        while (next >= 0) {
            fold(value, breaksBetween(end, next));
            int from = next;
            end = plainEnd(from, flow);
            value.append(in.text, from, end);
            next = continuation(end, indent, flow);
        }
        in.pos = end;
        return scalar(start, contentStart, end, ScalarStyle.PLAIN, value.toString(), properties);
    }

    private void rejectIndicator(int offset, boolean flow) {
        char c = in.at(offset);
        boolean loneDash = flow && c == '-' && (in.isBlankBreakOrEnd(offset + 1) || YamlChars.isFlowIndicator(in.at(offset + 1)));
        if (loneDash || c == '#' || c == '@' || c == '`' || c == '%' || c == ',' || c == ']' || c == '}' || c == '|' || c == '>') {
            in.problem(Kind.RESERVED_INDICATOR, offset, offset + 1, String.valueOf(c));
        }
    }

    /** Where the plain text of this line ends. */
    private int plainEnd(int from, boolean flow) {
        int i = from;
        while (!in.isBreakOrEnd(i)) {
            char c = in.at(i);
            if (c == ':' && (in.isBlankBreakOrEnd(i + 1) || flow && YamlChars.isFlowIndicator(in.at(i + 1)))
                    || c == '#' && i > from && YamlChars.isBlank(in.at(i - 1))
                    || flow && i > from && YamlChars.isFlowIndicator(c)) {
                break;
            }
            i++;
        }
        return in.trimmedEnd(from, i);
    }

    /** Where a plain scalar that has reached {@code end} goes on, on a later line; -1 if it ends there. */
    private int continuation(int end, int indent, boolean flow) {
        int i = end;
        while (YamlChars.isBlank(in.at(i)) && i < in.limit) {
            i++;
        }
        if (!in.isBreakOrEnd(i)) {
            return -1;
        }
        while (i < in.limit) {
            int lineStart = in.afterBreak(i);
            int spaces = lineStart;
            while (in.at(spaces) == ' ') {
                spaces++;
            }
            i = spaces;
            while (YamlChars.isBlank(in.at(i))) {
                i++;
            }
            if (i >= in.limit) {
                return -1;
            }
            if (YamlChars.isBreak(in.at(i))) {
                continue;
            }
            boolean ends = spaces - lineStart <= indent || in.at(i) == '#' || in.isDocumentMarker(i)
                    || flow && YamlChars.isFlowIndicator(in.at(i)) || !flow && keyOnLine(i)
                    || flow && in.at(i) == ':' && in.isBlankBreakOrEnd(i + 1);
            return ends ? -1 : i;
        }
        return -1;
    }

    /** A line like {@code key: value} below a plain scalar is somebody's key at the wrong indentation, not more text. */
    private boolean keyOnLine(int from) {
        int end = plainEnd(from, false);
        int i = end;
        while (YamlChars.isBlank(in.at(i)) && i < in.limit) {
            i++;
        }
        return in.at(i) == ':' && in.isBlankBreakOrEnd(i + 1);
    }

    private int breaksBetween(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (YamlChars.isBreak(in.at(i))) {
                count++;
                i = in.afterBreak(i) - 1;
            }
        }
        return count;
    }

    private static void fold(StringBuilder value, int breaks) {
        if (breaks == 1) {
            value.append(' ');
        } else {
            value.append("\n".repeat(breaks - 1));
        }
    }

    // --- quoted

    YamlScalar singleQuoted(int indent, YamlProperties properties, int start) {
        return quoted('\'', ScalarStyle.SINGLE_QUOTED, indent, properties, start);
    }

    YamlScalar doubleQuoted(int indent, YamlProperties properties, int start) {
        return quoted('"', ScalarStyle.DOUBLE_QUOTED, indent, properties, start);
    }

    private YamlScalar quoted(char quote, ScalarStyle style, int indent, YamlProperties properties, int start) {
        int contentStart = in.pos;
        StringBuilder value = new StringBuilder();
        int i = contentStart + 1;
        int copied = i;
        while (true) {
            if (in.isBreakOrEnd(i)) {
                int textEnd = in.trimmedEnd(copied, i);
                int next = nextQuotedLine(i, indent);
                if (next < 0) {
                    int end = in.trimmedEnd(contentStart, in.endOfLine(contentStart));
                    in.problem(Kind.UNCLOSED_QUOTE, contentStart, end, String.valueOf(quote));
                    in.pos = end;
                    String text = in.text.substring(Math.min(contentStart + 1, end), end);
                    return scalar(start, contentStart, end, style, text, properties);
                }
                value.append(in.text, copied, textEnd);
                fold(value, breaksBetween(i, next));
                i = next;
                copied = i;
                continue;
            }
            char c = in.at(i);
            if (c == quote && quote == '\'' && in.at(i + 1) == '\'') {
                value.append(in.text, copied, i + 1);
                i += 2;
                copied = i;
            } else if (c == quote) {
                value.append(in.text, copied, i);
                in.pos = i + 1;
                return scalar(start, contentStart, i + 1, style, value.toString(), properties);
            } else if (c == '\\' && quote == '"') {
                value.append(in.text, copied, i);
                i = escape(i, indent, value);
                copied = i;
            } else {
                i++;
            }
        }
    }

    /** The first character of the next line with text, if the quote may go on there; else -1. */
    private int nextQuotedLine(int offset, int indent) {
        int i = offset;
        while (i < in.limit) {
            int lineStart = in.afterBreak(i);
            i = lineStart;
            while (YamlChars.isBlank(in.at(i)) && i < in.limit) {
                i++;
            }
            if (i >= in.limit) {
                return -1;
            }
            if (!YamlChars.isBreak(in.at(i))) {
                return i - lineStart <= indent || in.isDocumentMarker(i) ? -1 : i;
            }
        }
        return -1;
    }

    /** Reads the escape at the offset; returns the offset behind it. */
    private int escape(int offset, int indent, StringBuilder value) {
        char c = in.at(offset + 1);
        int simple = "0abtnvfre \"/\\N_LP\t".indexOf(c);
        if (offset + 1 >= in.limit) {
            return offset + 1;
        }
        if (YamlChars.isBreak(c)) {
            int next = nextQuotedLine(offset + 1, indent);
            if (next < 0) {
                return offset + 1;
            }
            value.append("\n".repeat(Math.max(0, breaksBetween(offset + 1, next) - 1)));
            return next;
        }
        if (simple >= 0) {
            value.append("\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029\t".charAt(simple));
            return offset + 2;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        int code = digits == 0 ? -1 : hex(offset + 2, digits);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            in.problem(Kind.UNKNOWN_ESCAPE, offset, Math.min(offset + 2, in.limit), "\\" + c);
            value.append('\\').append(c);
            return offset + 2;
        }
        value.appendCodePoint(code);
        return offset + 2 + digits;
    }

    private int hex(int offset, int digits) {
        long code = 0;
        for (int i = offset; i < offset + digits; i++) {
            int digit = Character.digit(in.at(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code > Character.MAX_CODE_POINT ? -1 : (int) code;
    }

    private YamlScalar scalar(int start, int contentStart, int end, ScalarStyle style, String value,
                              YamlProperties properties) {
        int base = in.base();
        return new YamlScalar(start - base, contentStart - base, end - base, style, value, properties);
    }
}
