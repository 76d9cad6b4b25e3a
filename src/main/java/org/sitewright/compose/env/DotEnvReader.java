package org.sitewright.compose.env;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.env.DotEnv.Entry;
import org.sitewright.compose.env.DotEnv.Problem;
import org.sitewright.compose.env.DotEnv.Problem.Kind;
import org.sitewright.compose.env.DotEnv.Quotes;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;

/** Goes through a {@code .env} text once. A line ends with LF; a CR before it counts as a blank. */
final class DotEnvReader {
    private final Words words = new Words("compose.env.messages");
    private final String text;
    private final Function<String, Optional<String>> shell;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, TextRange> named = new HashMap<>();
    private int at;

    DotEnvReader(String text, Function<String, Optional<String>> shell) {
        this.text = text;
        this.shell = shell;
    }

    DotEnv read() {
        while (toStatement()) {
            readStatement();
        }
        return new DotEnv(entries, problems);
    }

    /** Goes on to the next character that is neither blank nor in a comment line. */
    private boolean toStatement() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                at = lineEnd(at);
            } else if (isBlank(text.charAt(at)) || text.charAt(at) == '\n') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void readStatement() {
        int start = at;
        int end = lineEnd(start);
        int keyStart = skipExport(start, end);
        int keyEnd = keyStart;
        while (keyEnd < end && text.charAt(keyEnd) != '=' && text.charAt(keyEnd) != ':') {
            keyEnd++;
        }
        int separator = keyEnd;
        while (keyEnd > keyStart && isBlank(text.charAt(keyEnd - 1))) {
            keyEnd--;
        }
        TextRange keyRange = new TextRange(keyStart, keyEnd);
        if (!checkName(keyRange)) {
            at = end;
            return;
        }
        String key = text.substring(keyStart, keyEnd);
        Optional<TextRange> before = Optional.ofNullable(named.put(key, keyRange));
        if (before.isPresent()) {
            problem(keyRange, Kind.DUPLICATE, key);
        }
        if (separator == end) {
            Optional<String> value = shell.apply(key);
            value.ifPresent(v -> values.put(key, v));
            entries.add(new Entry(key, keyRange, value, TextRange.at(keyEnd), new TextRange(start, keyEnd), Quotes.NONE,
                    true));
            at = end;
        } else {
            readValue(start, keyRange, separator + 1);
        }
    }

    /** {@code export}, if a blank follows; else it is a name like any other. */
    private int skipExport(int start, int end) {
        int after = start + "export".length();
        if (!text.startsWith("export", start) || after >= end || !isBlank(text.charAt(after))) {
            return start;
        }
        int next = after;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean checkName(TextRange name) {
        if (name.isEmpty()) {
            problem(new TextRange(name.start(), Math.min(lineEnd(name.start()), name.start() + 1)), Kind.NO_NAME);
            return false;
        }
        for (int i = name.start(); i < name.end();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!Character.isLetter(c) && !isNumber(c) && "_.-[]".indexOf(c) < 0) {
                problem(new TextRange(i, next), Kind.BAD_NAME, Character.isWhitespace(c)
                        ? words.of("blank") : text.substring(i, next));
                return false;
            }
            i = next;
        }
        return true;
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private void readValue(int start, TextRange keyRange, int from) {
        int valueStart = from;
        while (valueStart < text.length() && isBlank(text.charAt(valueStart))) {
            valueStart++;
        }
        char first = valueStart < text.length() ? text.charAt(valueStart) : '\n';
        if (first == '"' || first == '\'') {
            readQuoted(start, keyRange, valueStart, first);
        } else {
            readPlain(start, keyRange, valueStart);
        }
    }

    private void readPlain(int start, TextRange keyRange, int valueStart) {
        int lineEnd = lineEnd(valueStart);
        int comment = text.indexOf(" #", valueStart);
        int valueEnd = comment >= 0 && comment < lineEnd ? comment : lineEnd;
        while (valueEnd > valueStart && isBlank(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        TextRange range = new TextRange(valueStart, valueEnd);
        if (!range.isEmpty() && text.charAt(valueStart) == '#') {
            problem(range, Kind.COMMENT_AS_VALUE, text.substring(keyRange.start(), keyRange.end()));
        }
        add(start, keyRange, range, Quotes.NONE, expand(text.substring(valueStart, valueEnd), range));
        at = lineEnd;
    }

    private void readQuoted(int start, TextRange keyRange, int quoteStart, char quote) {
        StringBuilder raw = new StringBuilder();
        int i = quoteStart + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(i + 1);
                // Only the quote loses its backslash here; the other escapes are those of the double quotes.
                raw.append(next == quote ? "" : "\\").append(next);
                i += 2;
                continue;
            }
            if (c != '\r' || i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                raw.append(c);
            }
            i++;
        }
        if (i >= text.length()) {
            problem(new TextRange(quoteStart, lineEnd(quoteStart)), Kind.UNTERMINATED_QUOTE,
                    text.substring(keyRange.start(), keyRange.end()));
            at = lineEnd(quoteStart);
            return;
        }
        TextRange range = new TextRange(quoteStart, i + 1);
        boolean doubled = quote == '"';
        add(start, keyRange, range, doubled ? Quotes.DOUBLE : Quotes.SINGLE,
                doubled ? expand(Escapes.expand(raw.toString()), range) : raw.toString());
        at = i + 1;
        skipBehindQuote();
    }

    /** Compose would take what follows a closing quote as the next statement; that is hardly ever meant. */
    private void skipBehindQuote() {
        int end = lineEnd(at);
        int next = at;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        if (next < end && text.charAt(next) != '#') {
            problem(new TextRange(next, end), Kind.TEXT_AFTER_QUOTE);
        }
        at = end;
    }

    private void add(int start, TextRange keyRange, TextRange valueRange, Quotes quotes, String value) {
        String key = text.substring(keyRange.start(), keyRange.end());
        values.put(key, value);
        entries.add(new Entry(key, keyRange, Optional.of(value), valueRange, new TextRange(start, valueRange.end()),
                quotes, false));
    }

    private String expand(String value, TextRange range) {
        return new Expansion(name -> shell.apply(name).or(() -> Optional.ofNullable(values.get(name))),
                (kind, what) -> problem(range, kind, what)).expand(value);
    }

    private void problem(TextRange range, Kind kind, String... what) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        problems.add(new Problem(range, kind, words.of(key, (Object[]) what)));
    }

    /** Where the line ends, before its break. */
    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static boolean isBlank(char c) {
        return c == '\t' || c == 0x0B || c == '\f' || c == '\r' || c == ' ' || c == 0x85 || c == 0xA0;
    }
}
