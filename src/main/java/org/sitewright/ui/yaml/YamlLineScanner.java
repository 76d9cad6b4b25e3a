package org.sitewright.ui.yaml;

import org.sitewright.ui.yaml.YamlHighlighter.Result;
import org.sitewright.ui.yaml.YamlLineState.Mode;

import java.util.ArrayList;
import java.util.List;

/** Walks over one line and collects its tokens. Used once. */
final class YamlLineScanner {
    private final String line;
    private final LineShape shape;
    private final int length;
    private final List<YamlToken> tokens = new ArrayList<>();
    private int at;
    private int flow;
    /** Column of the node that would hold whatever this line leaves open. */
    private int parent = -1;

    YamlLineScanner(String line) {
        this.line = line;
        this.shape = new LineShape(line);
        this.length = line.length();
    }

    /** A line that begins with {@code ---} or {@code ...}. */
    Result document() {
        add(0, 3, YamlTokenKind.DOCUMENT);
        at = 3;
        return nodes();
    }

    /** A line inside of a block scalar. */
    Result blockText(int indent, YamlLineState state) {
        text(indent, shape.trimmedEnd(length), YamlTokenKind.BLOCK_TEXT);
        return new Result(tokens, state);
    }

    /** A line that begins inside of quotes. */
    Result restOfQuoted(int indent, YamlLineState state) {
        parent = state.parent();
        flow = state.flow();
        at = indent;
        if (!quoted(indent, state.mode() == Mode.DOUBLE_QUOTED ? '"' : '\'', YamlTokenKind.QUOTED)) {
            return new Result(tokens, state);
        }
        return flow > 0 ? flowRest() : afterValue();
    }

    /** A line that may continue a plain scalar. */
    Result restOfPlain(int indent, YamlLineState state) {
        if (line.charAt(indent) == '#' || shape.isDash(indent) || shape.plainKeyEnd(indent) >= 0) {
            return block(indent);
        }
        parent = state.parent();
        int end = shape.plainEnd(indent);
        text(indent, end, YamlTokenKind.PLAIN);
        at = end;
        afterValue();
        return new Result(tokens, endsWithComment() ? block() : state);
    }

    /** A line inside of a flow collection. */
    Result flow(int indent, YamlLineState state) {
        parent = state.parent();
        flow = state.flow();
        at = indent;
        return flowRest();
    }

    /** A line on which nothing is open. */
    Result block(int indent) {
        if (line.charAt(0) == '%') {
            add(0, shape.trimmedEnd(length), YamlTokenKind.DOCUMENT);
            return new Result(tokens, YamlLineState.START);
        }
        at = indent;
        parent = indent - 1;
        return nodes();
    }

    /** Dashes, then a key with its value, or a value. */
    private Result nodes() {
        skipBlanks();
        while (shape.isDash(at) || shape.isQuestion(at)) {
            parent = at;
            add(at, at + 1, YamlTokenKind.PUNCTUATION);
            at++;
            skipBlanks();
        }
        if (at < length && line.charAt(at) == ':' && shape.endsWord(at + 1)) {
            parent = at;
            add(at, ++at, YamlTokenKind.PUNCTUATION);
        } else {
            int column = at;
            properties();
            if (key()) {
                parent = column;
            }
        }
        return value();
    }

    /** A key and its colon, where one stands. */
    private boolean key() {
        if (at == length) {
            return false;
        }
        char c = line.charAt(at);
        int end = c == '"' || c == '\'' ? shape.closing(at + 1, c) : c == '*' ? shape.wordEnd(at) : shape.plainKeyEnd(at);
        if (end < 0) {
            return false;
        }
        int colon = end;
        while (colon < length && LineShape.isBlank(line.charAt(colon))) {
            colon++;
        }
        if (colon == length || line.charAt(colon) != ':' || !shape.endsWord(colon + 1)) {
            return false;
        }
        add(at, end, c == '*' ? YamlTokenKind.ANCHOR : YamlTokenKind.KEY);
        add(colon, colon + 1, YamlTokenKind.PUNCTUATION);
        at = colon + 1;
        return true;
    }

    private Result value() {
        skipBlanks();
        properties();
        if (at == length || comments()) {
            return afterValue();
        }
        char c = line.charAt(at);
        switch (c) {
            case '|', '>' -> {
                return blockScalarHeader();
            }
            case '"', '\'' -> {
                return quoted(++at - 1, c, YamlTokenKind.QUOTED) ? afterValue() : new Result(tokens, open(c));
            }
            case '[', '{' -> {
                return flowRest();
            }
            case '*' -> {
                int end = shape.wordEnd(at);
                add(at, end, YamlTokenKind.ANCHOR);
                at = end;
                return afterValue();
            }
            default -> {
                int end = shape.plainEnd(at);
                plain(at, end);
                at = end;
                afterValue();
                return new Result(tokens, endsWithComment() ? block() : new YamlLineState(Mode.PLAIN, parent, 0));
            }
        }
    }

    private Result blockScalarHeader() {
        int end = shape.wordEnd(at);
        add(at, end, YamlTokenKind.PUNCTUATION);
        at = end;
        afterValue();
        return new Result(tokens, new YamlLineState(Mode.BLOCK_SCALAR, parent, 0));
    }

    /** Anchors and tags before a node. */
    private void properties() {
        while (at < length && (line.charAt(at) == '&' || line.charAt(at) == '!')) {
            int end = shape.wordEnd(at);
            add(at, end, line.charAt(at) == '&' ? YamlTokenKind.ANCHOR : YamlTokenKind.TAG);
            at = end;
            skipBlanks();
        }
    }

    /** What may stand behind a finished value: a comment; anything else is an error and stays plain. */
    private Result afterValue() {
        skipBlanks();
        if (at < length) {
            int end = comments() ? at : shape.plainEnd(at);
            add(at, end, YamlTokenKind.PLAIN);
            at = end;
            skipBlanks();
            if (at < length) {
                add(at, shape.trimmedEnd(length), YamlTokenKind.COMMENT);
            }
        }
        return new Result(tokens, block());
    }

    private Result flowRest() {
        while (true) {
            skipBlanks();
            if (at >= length) {
                return new Result(tokens, new YamlLineState(Mode.BLOCK, parent, flow));
            }
            char c = line.charAt(at);
            if (comments()) {
                add(at, shape.trimmedEnd(length), YamlTokenKind.COMMENT);
                at = length;
            } else if (c == '[' || c == '{' || c == ']' || c == '}') {
                add(at, ++at, YamlTokenKind.PUNCTUATION);
                flow += c == '[' || c == '{' ? 1 : -1;
                if (flow == 0) {
                    return afterFlow();
                }
            } else if (c == '"' || c == '\'') {
                int end = shape.closing(at + 1, c);
                at++;
                if (!quoted(at - 1, c, isFlowKey(end) ? YamlTokenKind.KEY : YamlTokenKind.QUOTED)) {
                    return new Result(tokens, open(c));
                }
            } else {
                flowWord(c);
            }
        }
    }

    /** A flow collection may be a key itself. */
    private Result afterFlow() {
        skipBlanks();
        if (at < length && line.charAt(at) == ':' && shape.endsWord(at + 1)) {
            add(at, ++at, YamlTokenKind.PUNCTUATION);
            return value();
        }
        return afterValue();
    }

    private void flowWord(char c) {
        int end;
        boolean afterKey = !tokens.isEmpty() && tokens.getLast().kind() == YamlTokenKind.KEY;
        if (c == ',' || c == ':' && (afterKey || shape.endsFlowWord(at + 1)) || c == '?' && shape.endsFlowWord(at + 1)) {
            end = at + 1;
            add(at, end, YamlTokenKind.PUNCTUATION);
        } else if (c == '&' || c == '*' || c == '!') {
            end = shape.flowWordEnd(at);
            add(at, end, c == '!' ? YamlTokenKind.TAG : YamlTokenKind.ANCHOR);
        } else {
            end = shape.flowPlainEnd(at);
            if (isFlowKey(end)) {
                add(at, end, YamlTokenKind.KEY);
            } else {
                plain(at, end);
            }
        }
        at = Math.max(end, at + 1);
    }

    /** Whether a colon follows, so that what ends here is a key. */
    private boolean isFlowKey(int end) {
        int i = end;
        while (i >= 0 && i < length && LineShape.isBlank(line.charAt(i))) {
            i++;
        }
        return i >= 0 && i < length && line.charAt(i) == ':' && (shape.endsFlowWord(i + 1) || line.charAt(end - 1) == '"');
    }

    /**
     * A quoted stretch from {@code start}, its inside from the current place.
     *
     * @return whether the quote closes on this line
     */
    private boolean quoted(int start, char quote, YamlTokenKind kind) {
        int end = shape.closing(at, quote);
        text(start, end < 0 ? length : end, kind);
        at = end < 0 ? length : end;
        return end >= 0;
    }

    private void plain(int start, int end) {
        YamlTokenKind kind = PlainTokens.kindOf(line, start, end);
        if (kind == YamlTokenKind.PLAIN) {
            text(start, end, kind);
        } else {
            add(start, end, kind);
        }
    }

    /** Text that may hold variables. */
    private void text(int start, int end, YamlTokenKind kind) {
        int from = start;
        int i = kind == YamlTokenKind.KEY ? end : line.indexOf('$', start);
        while (i >= 0 && i < end) {
            int stop = PlainTokens.variableEnd(line, i, end);
            if (stop > i) {
                add(from, i, kind);
                add(i, stop, YamlTokenKind.VARIABLE);
                from = stop;
                i = line.indexOf('$', stop);
            } else {
                i = line.indexOf('$', i + (line.startsWith("$$", i) ? 2 : 1));
            }
        }
        add(from, end, kind);
    }

    private void add(int start, int end, YamlTokenKind kind) {
        if (end > start) {
            tokens.add(new YamlToken(start, end, kind));
        }
    }

    private boolean comments() {
        return at < length && line.charAt(at) == '#' && (at == 0 || LineShape.isBlank(line.charAt(at - 1)));
    }

    private boolean endsWithComment() {
        return !tokens.isEmpty() && tokens.getLast().kind() == YamlTokenKind.COMMENT;
    }

    private YamlLineState open(char quote) {
        return new YamlLineState(quote == '"' ? Mode.DOUBLE_QUOTED : Mode.SINGLE_QUOTED, parent, flow);
    }

    private static YamlLineState block() {
        return YamlLineState.START;
    }

    private void skipBlanks() {
        while (at < length && LineShape.isBlank(line.charAt(at))) {
            at++;
        }
    }
}
