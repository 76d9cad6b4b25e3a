package org.sitewright.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/** Follows a collection in brackets or braces up to the caret, over several lines if need be. */
final class FlowScan {
    private static final String SEPARATORS = ",[]{}";

    private final Lines lines;
    private final String content;
    private final List<String> outerPath;
    private final List<Level> levels = new ArrayList<>();
    private char quote;
    private boolean comment;

    /** A bracket or brace that is open. */
    private static final class Level {
        private final boolean map;
        private final Set<String> present = new LinkedHashSet<>();
        private @Nullable String key;
        /** Where the token that is being read begins, -1 for none. */
        private int token = -1;
        private boolean closed;

        Level(boolean map) {
            this.map = map;
        }

        void clear() {
            token = -1;
            closed = false;
        }
    }

    FlowScan(Lines lines, List<String> outerPath) {
        this.lines = lines;
        this.content = lines.text().content();
        this.outerPath = outerPath;
    }

    /**
     * Reads on within a line.
     *
     * @return where the collection ended; -1 if it is still open at {@code to}
     */
    int read(int from, int to) {
        return read(from, to, null);
    }

    private int read(int from, int to, @Nullable Level until) {
        comment = false;
        int at = from;
        while (at < to) {
            if (quote != 0) {
                at = lines.behindClosing(at, to, quote);
                if (at <= to) {
                    quote = 0;
                    levels.getLast().closed = true;
                }
                continue;
            }
            char c = content.charAt(at);
            if (c == '#' && at > 0 && lines.isBlank(content.charAt(at - 1))) {
                comment = true;
                return -1;
            }
            step(c, at);
            if (levels.isEmpty() || until != null && !levels.contains(until)) {
                return at + 1;
            }
            at++;
        }
        return -1;
    }

    private void step(char c, int at) {
        Level top = levels.isEmpty() ? null : levels.getLast();
        switch (c) {
            case '[', '{' -> levels.add(new Level(c == '{'));
            case ']', '}' -> {
                endToken(levels.removeLast(), at);
                if (!levels.isEmpty()) {
                    levels.getLast().closed = true;
                }
            }
            case ' ', '\t' -> { }
            default -> token(c, at, top);
        }
    }

    private void token(char c, int at, @Nullable Level top) {
        if (top == null) {
            return;
        }
        if (c == ',') {
            endToken(top, at);
            top.key = null;
        } else if (c == ':' && top.map && top.key == null && (top.closed || endsKey(at))) {
            top.key = top.token < 0 ? "" : tokenText(top, at);
            top.present.add(top.key);
            top.clear();
        } else if (top.token < 0) {
            top.token = at;
            quote = c == '"' || c == '\'' ? c : 0;
        }
    }

    /** Whether a colon here ends a key: what follows is a blank, a separator or the line's end. */
    private boolean endsKey(int colon) {
        if (colon + 1 >= content.length()) {
            return true;
        }
        char next = content.charAt(colon + 1);
        return Character.isWhitespace(next) || SEPARATORS.indexOf(next) >= 0;
    }

    private void endToken(Level level, int at) {
        if (level.token >= 0 && level.key == null) {
            level.present.add(tokenText(level, at));
        }
        level.clear();
    }

    private String tokenText(Level level, int end) {
        return Lines.bare(content.substring(level.token, lines.trimmedEnd(level.token, end)));
    }

    /**
     * The place at the caret, up to which the text was read.
     *
     * @param limit how far the rest of the collection may be looked for
     */
    Optional<Spot> spot(int caret, int limit) {
        Level top = levels.getLast();
        if (comment || top.closed) {
            return Optional.empty();
        }
        boolean inQuote = quote != 0;
        int start = top.token < 0 ? caret : top.token + (inQuote ? 1 : 0);
        int lineEnd = lines.text().lineEnd(lines.text().lineAt(caret));
        int end = inQuote ? endOfQuoted(caret, lineEnd) : endOfPlain(caret, lineEnd);
        int behind = inQuote && end < lineEnd && content.charAt(end) == quote ? end + 1 : end;
        int next = lines.skipBlanks(behind, lineEnd);
        boolean colon = next < lineEnd && content.charAt(next) == ':';
        boolean keyPlace = top.map && top.key == null;
        char before = start == 0 ? ' ' : content.charAt(start - 1);
        Spot.Kind kind = keyPlace ? Spot.Kind.FLOW_KEY : top.map ? Spot.Kind.VALUE : Spot.Kind.LIST_ITEM;
        List<String> path = path(keyPlace);
        String typed = content.substring(start, caret);
        char mark = quote;
        top.clear();
        quote = 0;
        read(behind, limit, top);
        return Optional.of(new Spot(kind, path, new TextRange(start, end), typed, mark, true, Spot.Neighbours.NONE, top.present,
                colon, before == ':', lines.text().lineAt(caret)));
    }

    private List<String> path(boolean keyPlace) {
        List<String> path = new ArrayList<>(outerPath);
        for (Level level : levels) {
            if (!level.map) {
                path.add(Spot.ITEM);
            } else if (level.key != null) {
                path.add(level.key);
            }
        }
        return path;
    }

    private int endOfQuoted(int caret, int lineEnd) {
        int closing = lines.behindClosing(caret, lineEnd, quote);
        return closing <= lineEnd ? closing - 1 : endOfPlain(caret, lineEnd);
    }

    private int endOfPlain(int caret, int lineEnd) {
        int at = caret;
        while (at < lineEnd) {
            char c = content.charAt(at);
            if (SEPARATORS.indexOf(c) >= 0 || c == ':' && endsKey(at)
                    || c == '#' && lines.isBlank(content.charAt(Math.max(0, at - 1)))) {
                break;
            }
            at++;
        }
        return lines.trimmedEnd(caret, at);
    }
}
