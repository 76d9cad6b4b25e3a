package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.yaml.YamlProblem.Kind;

/** Reads flow collections (YAML 1.2, section 7.4). */
final class FlowReader {
    private final YamlInput in;
    private final ScalarReader scalars;

    FlowReader(YamlInput in, ScalarReader scalars) {
        this.in = in;
        this.scalars = scalars;
    }

    /**
     * The collection whose bracket stands here.
     *
     * @param indent lines of the collection must be indented deeper, but for one that begins with the closing bracket
     */
    YamlNode collection(int indent, YamlProperties properties, int start) {
        if (in.collectionDepth >= YamlInput.DEEPEST) {
            in.problem(Kind.TOO_DEEP, start, start + 1, String.valueOf(YamlInput.DEEPEST));
            in.pos = in.endOfLine(in.pos);
            return missing(in.pos);
        }
        in.collectionDepth++;
        YamlNode node = in.current() == '[' ? sequence(indent, properties, start) : mapping(indent, properties, start);
        in.collectionDepth--;
        return node;
    }

    private YamlNode sequence(int indent, YamlProperties properties, int start) {
        int open = in.pos++;
        int base = in.base();
        List<YamlSequence.Item> items = new ArrayList<>();
        while (nextMember(indent, ']', open, items.isEmpty())) {
            int itemStart = in.pos;
            YamlNode node = itemOrPair(indent);
            int end = Math.max(itemStart, node.end() + base);
            items.add(new YamlSequence.Item(itemStart - base, end - base, node));
        }
        return new YamlSequence(start - base, open - base, in.pos - base, true, -1, List.copyOf(items), properties);
    }

    private YamlNode mapping(int indent, YamlProperties properties, int start) {
        int open = in.pos++;
        int base = in.base();
        List<YamlEntry> entries = new ArrayList<>();
        while (nextMember(indent, '}', open, entries.isEmpty())) {
            entries.add(pair(indent));
        }
        return new YamlMapping(start - base, open - base, in.pos - base, true, -1, List.copyOf(entries), properties);
    }

    /**
     * Goes to the next member, over the comma before it.
     *
     * @return false when the collection ends, by its bracket or because it is never closed; the place is behind it
     */
    private boolean nextMember(int indent, char close, int open, boolean first) {
        int behind = in.pos;
        boolean comma = false;
        while (true) {
            if (!toContent(indent, close)) {
                int end = in.trimmedEnd(open, in.endOfLine(open));
                in.problem(Kind.UNCLOSED_FLOW, open, end, in.text.substring(open, open + 1));
                in.pos = behind;
                return false;
            }
            char c = in.current();
            if (c == close) {
                in.pos++;
                return false;
            }
            if (c == ',') {
                if (comma || first) {
                    in.problem(Kind.FLOW_EXTRA_COMMA, in.pos, in.pos + 1);
                }
                comma = true;
                in.pos++;
                behind = in.pos;
            } else if (c == ']' || c == '}') {
                in.problem(Kind.UNEXPECTED_TEXT, in.pos, in.pos + 1, String.valueOf(c));
                in.pos++;
            } else {
                if (!comma && !first) {
                    in.problem(Kind.FLOW_COMMA_MISSING, behind, Math.min(behind + 1, in.limit));
                }
                return true;
            }
        }
    }

    /** Goes over blanks, breaks and comments; false at the end or where a line says that the bracket was forgotten. */
    private boolean toContent(int indent, char close) {
        while (true) {
            int behind = in.pos;
            in.skipBlanks();
            boolean lineEnd = in.isBreakOrEnd(in.pos) || in.current() == '#' && in.pos > behind;
            if (!lineEnd) {
                return true;
            }
            int column = in.nextContent(true);
            if (column == YamlInput.NO_CONTENT) {
                in.pos = behind;
                return false;
            }
            if (column <= indent && in.current() != close) {
                in.pos = behind;
                return false;
            }
            return true;
        }
    }

    private YamlEntry pair(int indent) {
        int start = in.pos;
        boolean explicit = in.atIndicator('?');
        if (explicit) {
            in.pos++;
            toContent(indent, '}');
        }
        YamlNode key = atSeparator(false) || explicit && atMemberEnd() ? missing(in.pos) : node(indent);
        return finishPair(indent, start, key, explicit);
    }

    private YamlEntry finishPair(int indent, int start, YamlNode key, boolean explicit) {
        int base = in.base();
        int behindKey = in.pos;
        boolean more = toContent(indent, '}');
        if (!more || !atSeparator(isJsonLike(key))) {
            in.pos = behindKey;
            return new YamlEntry(0, new YamlEntry.Body(start - base, key, -1, missing(behindKey), behindKey - base, explicit, null));
        }
        int colon = in.pos++;
        int behindColon = in.pos;
        boolean hasValue = toContent(indent, '}') && !atMemberEnd();
        YamlNode value;
        if (hasValue) {
            value = node(indent);
        } else {
            in.pos = behindColon;
            value = missing(behindColon);
        }
        int end = Math.max(colon + 1 - base, value.end());
        return new YamlEntry(0, new YamlEntry.Body(start - base, key, colon - base, value, end, explicit, null));
    }

    private boolean atMemberEnd() {
        char c = in.current();
        return in.atEnd() || c == ',' || c == ']' || c == '}';
    }

    /** An item of a flow sequence, which may be a lone pair: {@code [a: b]}. */
    private YamlNode itemOrPair(int indent) {
        int start = in.pos;
        int base = in.base();
        if (in.atIndicator('?') || atSeparator(false)) {
            return pairAsMapping(pair(indent), start);
        }
        YamlNode node = node(indent);
        int behind = in.pos;
        in.skipBlanks();
        if (atSeparator(isJsonLike(node)) && !spansLines(start)) {
            in.pos = behind;
            return pairAsMapping(finishPair(indent, start, node, false), start);
        }
        in.pos = Math.max(behind, node.end() + base);
        return node;
    }

    private boolean spansLines(int start) {
        return in.endOfLine(start) < in.pos;
    }

    private YamlNode pairAsMapping(YamlEntry entry, int start) {
        int base = in.base();
        return new YamlMapping(start - base, start - base, entry.end(), true, -1, List.of(entry), YamlProperties.NONE);
    }

    /** Whether a colon stands here that parts key and value. */
    private boolean atSeparator(boolean behindJsonLikeKey) {
        if (in.current() != ':') {
            return false;
        }
        return behindJsonLikeKey || in.isBlankBreakOrEnd(in.pos + 1) || YamlChars.isFlowIndicator(in.at(in.pos + 1));
    }

    private static boolean isJsonLike(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.style().isQuoted();
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlAlias ignored -> false;
        };
    }

    private YamlNode node(int indent) {
        int start = in.pos;
        YamlProperties properties = scalars.properties();
        if (!properties.isNone() && (!toContent(indent, '}') || atMemberEnd() || atSeparator(false))) {
            int base = in.base();
            int end = properties.end();
            YamlScalar empty = new YamlScalar(start - base, end, end, ScalarStyle.PLAIN, "", properties);
            in.pos = end + base;
            in.anchored(empty);
            return empty;
        }
        YamlNode node = switch (in.current()) {
            case '*' -> scalars.alias();
            case '"' -> scalars.doubleQuoted(indent, properties, start);
            case '\'' -> scalars.singleQuoted(indent, properties, start);
            case '[', '{' -> collection(indent, properties, start);
            default -> scalars.plain(indent, true, properties, start);
        };
        in.anchored(node);
        return node;
    }

    private YamlNode missing(int offset) {
        int at = offset - in.base();
        return new YamlScalar(at, at, at, ScalarStyle.PLAIN, "", YamlProperties.NONE);
    }
}
