package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.yaml.YamlProblem.Kind;

/** Reads literal and folded block scalars (YAML 1.2, section 8.1). */
final class BlockScalarReader {
    private final YamlInput in;

    BlockScalarReader(YamlInput in) {
        this.in = in;
    }

    /** What the indicators behind {@code |} or {@code >} say; the indentation is 0 where it is not given. */
    private record Header(char chomping, int indentation) {}

    YamlScalar read(int indent, YamlProperties properties, int start) {
        int contentStart = in.pos;
        ScalarStyle style = in.current() == '|' ? ScalarStyle.LITERAL : ScalarStyle.FOLDED;
        in.pos++;
        Header header = header();
        int end = in.pos;
        int least = Math.max(indent + 1, header.indentation() > 0 ? 1 : 0);
        int column = header.indentation() > 0 ? Math.max(indent, 0) + header.indentation() : detect(least);
        List<String> lines = new ArrayList<>();
        int filled = 0;
        int scan = in.endOfLine(in.pos);
        while (scan < in.limit) {
            int lineStart = in.afterBreak(scan);
            if (lineStart >= in.limit) {
                break;
            }
            int spaces = lineStart;
            while (in.at(spaces) == ' ' && spaces < lineStart + column) {
                spaces++;
            }
            boolean blank = in.isBreakOrEnd(spaces);
            if (!blank && (spaces - lineStart < column || in.isDocumentMarker(spaces))) {
                break;
            }
            int lineEnd = in.endOfLine(spaces);
            if (blank && lineEnd >= in.limit) {
                break;
            }
            lines.add(blank ? "" : in.text.substring(spaces, lineEnd));
            if (!blank) {
                filled = lines.size();
                end = lineEnd;
            }
            scan = lineEnd;
        }
        // A last line without a break behind it has none in its value either.
        boolean closed = end < in.limit;
        int trailing = lines.size() - filled;
        String text = style == ScalarStyle.LITERAL ? String.join("\n", lines.subList(0, filled)) : folded(lines.subList(0, filled));
        String value = text + chomped(header.chomping(), filled > 0, closed, trailing);
        in.pos = end;
        int base = in.base();
        return new YamlScalar(start - base, contentStart - base, end - base, style, value, properties);
    }

    private static String chomped(char chomping, boolean filled, boolean closed, int trailing) {
        return switch (chomping) {
            case '-' -> "";
            case '+' -> "\n".repeat((filled && closed ? 1 : 0) + trailing);
            default -> filled && closed ? "\n" : "";
        };
    }

    private Header header() {
        char chomping = 0;
        int indentation = 0;
        while (!in.isBlankBreakOrEnd(in.pos)) {
            char c = in.current();
            if ((c == '-' || c == '+') && chomping == 0) {
                chomping = c;
            } else if (c >= '1' && c <= '9' && indentation == 0) {
                indentation = c - '0';
            } else {
                int end = in.endOfLine(in.pos);
                in.problem(Kind.BAD_BLOCK_HEADER, in.pos, in.trimmedEnd(in.pos, end), in.text.substring(in.pos, end));
                in.pos = end;
                break;
            }
            in.pos++;
        }
        int behind = in.pos;
        in.skipBlanks();
        if (in.current() == '#' && in.pos > behind) {
            in.comment(in.pos);
        } else if (!in.isBreakOrEnd(in.pos)) {
            int end = in.endOfLine(in.pos);
            in.problem(Kind.BAD_BLOCK_HEADER, in.pos, in.trimmedEnd(in.pos, end), in.text.substring(in.pos, end));
        }
        in.pos = behind;
        return new Header(chomping, indentation);
    }

    /** The indentation of the first line with text, at least {@code least}. */
    private int detect(int least) {
        int deepest = least;
        int scan = in.endOfLine(in.pos);
        while (scan < in.limit) {
            int lineStart = in.afterBreak(scan);
            int i = lineStart;
            while (in.at(i) == ' ') {
                i++;
            }
            if (!in.isBreakOrEnd(i)) {
                int column = i - lineStart;
                if (column < least || in.isDocumentMarker(i)) {
                    return deepest;
                }
                if (deepest > column) {
                    in.problem(Kind.BAD_INDENTATION, lineStart, i, String.valueOf(column), String.valueOf(deepest));
                }
                return column;
            }
            deepest = Math.max(deepest, i - lineStart);
            scan = i;
        }
        return deepest;
    }

    /** Joins lines by a blank, but for empty ones and those that are indented deeper (section 8.1.3). */
    private static String folded(List<String> lines) {
        StringBuilder value = new StringBuilder();
        int breaks = 0;
        boolean first = true;
        boolean deeperBefore = false;
        for (String line : lines) {
            if (line.isEmpty()) {
                breaks++;
                continue;
            }
            boolean deeper = YamlChars.isBlank(line.charAt(0));
            if (first) {
                value.append("\n".repeat(breaks));
            } else if (deeper || deeperBefore) {
                value.append("\n".repeat(breaks + 1));
            } else {
                value.append(breaks == 0 ? " " : "\n".repeat(breaks));
            }
            value.append(line);
            breaks = 0;
            first = false;
            deeperBefore = deeper;
        }
        return value.toString();
    }
}
