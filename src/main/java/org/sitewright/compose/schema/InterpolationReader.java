package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sitewright.compose.schema.Interpolation.Operator;
import org.sitewright.compose.schema.Interpolation.Piece;
import org.sitewright.compose.schema.Interpolation.Reference;
import org.sitewright.text.TextRange;

/** One reading of a text for its variables. */
final class InterpolationReader {
    /** In the order of trying: the longer sign first. */
    private static final List<Operator> OPERATORS = List.of(Operator.DEFAULT_IF_EMPTY, Operator.REQUIRED_AND_FILLED,
            Operator.REPLACED_IF_FILLED, Operator.DEFAULT_IF_UNSET, Operator.REQUIRED, Operator.REPLACED_IF_SET);

    private final String text;
    /** For each brace that opens, the offset of the one that closes it; -1 for none. Empty where the text has no brace. */
    private final int[] closing;
    private final List<Reference> references = new ArrayList<>();
    private final List<ValueProblem> problems = new ArrayList<>();
    private final List<TextRange> covered = new ArrayList<>();

    InterpolationReader(String text) {
        this.text = text;
        this.closing = text.indexOf('{') < 0 ? new int[0] : closingBraces(text);
    }

    List<Piece> read() {
        List<Piece> pieces = read(0, text.length(), 0);
        problems.sort(Comparator.comparing(ValueProblem::range));
        return pieces;
    }

    List<Reference> references() {
        return references;
    }

    List<ValueProblem> problems() {
        return problems;
    }

    List<TextRange> covered() {
        return covered;
    }

    /** Pairs braces in one pass, so that a text of nothing but open braces stays cheap. Pairs may reach over lines. */
    private static int[] closingBraces(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closing[open[--depth]] = i;
            }
        }
        return closing;
    }

    private List<Piece> read(int start, int end, int depth) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = start;
        while (at < end) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar >= end) {
                break;
            }
            literal.append(text, at, dollar);
            char next = dollar + 1 < end ? text.charAt(dollar + 1) : ' ';
            if (next == '$' && dollar + 1 < end) {
                literal.append('$');
                at = dollar + 2;
            } else if (next == '{') {
                flush(literal, pieces);
                at = braced(dollar, end, depth, pieces);
            } else if (isNameStart(next)) {
                flush(literal, pieces);
                at = nameEnd(dollar + 1, end);
                add(new Reference(text.substring(dollar + 1, at), Operator.NONE, "", new TextRange(dollar, at),
                        new TextRange(dollar + 1, at), depth));
                pieces.add(new Piece.Variable(references.getLast(), List.of()));
            } else {
                literal.append('$');
                loneDollar(dollar, end);
                at = dollar + 1;
            }
        }
        literal.append(text, Math.min(at, end), end);
        flush(literal, pieces);
        return pieces;
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private void loneDollar(int dollar, int end) {
        int at = dollar + 1;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at > dollar + 1 && at < end && text.charAt(at) == '{') {
            problem(ProblemCode.VARIABLE_BLANK_BEFORE_BRACE, dollar, at + 1);
        } else {
            problem(ProblemCode.VARIABLE_LONE_DOLLAR, dollar, dollar + 1);
        }
    }

    /** Reads from a dollar sign before a brace; gives the offset behind what was read. */
    private int braced(int dollar, int end, int depth, List<Piece> pieces) {
        int name = dollar + 2;
        int close = closing[dollar + 1];
        if (close < 0 || close >= end) {
            // An open brace within the default, as in ${A:-{}: Compose then takes the line's last closing brace.
            close = lastBraceOfLine(name, end);
            if (close < 0 || argumentStart(name, close) < 0) {
                return malformed(ProblemCode.VARIABLE_UNCLOSED, dollar, lineEnd(dollar, end), depth);
            }
        }
        int nameEnd = nameEnd(name, close);
        if (name == close) {
            return malformed(ProblemCode.VARIABLE_EMPTY_NAME, dollar, close + 1, depth);
        }
        if (!isNameStart(text.charAt(name))) {
            return malformed(ProblemCode.VARIABLE_BAD_NAME, dollar, close + 1, depth);
        }
        if (lineEnd(dollar, close) < close) {
            return malformed(ProblemCode.VARIABLE_LINE_BREAK, dollar, close + 1, depth);
        }
        if (depth > Interpolation.DEEPEST) {
            return malformed(ProblemCode.VARIABLE_TOO_DEEP, dollar, close + 1, depth);
        }
        Operator operator = operatorAt(nameEnd, close);
        if (operator == Operator.NONE && nameEnd < close) {
            return malformed(ProblemCode.VARIABLE_BAD_OPERATOR, dollar, close + 1, depth);
        }
        int argument = nameEnd + operator.sign().length();
        Reference reference = new Reference(text.substring(name, nameEnd), operator, text.substring(argument, close),
                new TextRange(dollar, close + 1), new TextRange(name, nameEnd), depth);
        add(reference);
        pieces.add(new Piece.Variable(reference, read(argument, close, depth + 1)));
        return close + 1;
    }

    private void add(Reference reference) {
        references.add(reference);
        cover(reference.range(), reference.depth());
    }

    private void cover(TextRange range, int depth) {
        if (depth == 0) {
            covered.add(range);
        }
    }

    private int malformed(ProblemCode code, int start, int end, int depth) {
        problem(code, start, end);
        cover(new TextRange(start, end), depth);
        return end;
    }

    private void problem(ProblemCode code, int start, int end) {
        problems.add(ValueProblem.at(code, start, end));
    }

    /** Scans no further than the line: a search to the text's end for each of many variables would take its square. */
    private int lastBraceOfLine(int from, int end) {
        for (int i = lineEnd(from, end) - 1; i >= from; i--) {
            if (text.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private int lineEnd(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** Where an argument starts behind a name and an operator; -1 without them. */
    private int argumentStart(int name, int close) {
        if (name >= close || !isNameStart(text.charAt(name))) {
            return -1;
        }
        int nameEnd = nameEnd(name, close);
        Operator operator = operatorAt(nameEnd, close);
        return operator == Operator.NONE ? -1 : nameEnd + operator.sign().length();
    }

    private Operator operatorAt(int at, int end) {
        for (Operator operator : OPERATORS) {
            if (at + operator.sign().length() <= end && text.startsWith(operator.sign(), at)) {
                return operator;
            }
        }
        return Operator.NONE;
    }

    private int nameEnd(int from, int end) {
        int at = from;
        while (at < end && (isNameStart(text.charAt(at)) || text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            at++;
        }
        return at;
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
