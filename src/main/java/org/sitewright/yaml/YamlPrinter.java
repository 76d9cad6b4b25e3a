package org.sitewright.yaml;

import java.util.List;

/** Writes new values in a file's style. Lines are parted by the file's line break; the first line is not indented. */
final class YamlPrinter {
    private final YamlStyle style;

    YamlPrinter(YamlStyle style) {
        this.style = style;
    }

    /**
     * A scalar of one line.
     *
     * @param flow whether it will stand in a flow collection
     * @param like the style to keep where it can be kept; PLAIN for a value that is quoted only where it must be
     */
    String scalar(String text, boolean flow, ScalarStyle like) {
        boolean printable = text.chars().allMatch(c -> PlainScalars.isPrintable((char) c));
        if (like == ScalarStyle.DOUBLE_QUOTED || !printable) {
            return doubleQuoted(text);
        }
        if (like == ScalarStyle.SINGLE_QUOTED) {
            return singleQuoted(text);
        }
        if (PlainScalars.isPlainSyntax(text, flow) && !PlainScalars.isAmbiguous(text)) {
            return text;
        }
        boolean single = style.quote() == '\'' || text.indexOf('\\') >= 0 || text.indexOf('"') >= 0 && text.indexOf('\'') < 0;
        return single ? singleQuoted(text) : doubleQuoted(text);
    }

    static String singleQuoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (PlainScalars.isPrintable(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * The lines of a literal or folded block behind its indicator, if the text can be written so.
     *
     * @param indent the column of the lines
     * @return from the indicator on; the empty text where only quotes would keep it
     */
    String block(String text, ScalarStyle blockStyle, int indent, int parentIndent) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        boolean folded = blockStyle == ScalarStyle.FOLDED;
        boolean writable = !body.isBlank() && !body.endsWith("\n") && !body.startsWith("\n") && indent > parentIndent
                && body.chars().allMatch(c -> c == '\n' || PlainScalars.isPrintable((char) c));
        if (!writable || folded && body.indexOf('\n') >= 0) {
            return "";
        }
        String digit = body.startsWith(" ") ? String.valueOf(indent - Math.max(parentIndent, 0)) : "";
        StringBuilder block = new StringBuilder(folded ? ">" : "|").append(digit).append(text.endsWith("\n") ? "" : "-");
        for (String line : body.split("\n", -1)) {
            block.append(style.lineBreak()).append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
        }
        return block.toString();
    }

    String key(String key, boolean flow, ScalarStyle like) {
        return scalar(key, flow, like);
    }

    /** A value in flow style, on one line. */
    String flow(YamlValue value, ScalarStyle keysLike, ScalarStyle like) {
        return switch (value) {
            case YamlValue.Text(String text) -> scalar(text, true, like);
            case YamlValue.Literal(String text) -> text;
            case YamlValue.Nothing() -> "";
            case YamlValue.Items(List<YamlValue> items) -> "["
                    + String.join(", ", items.stream().map(item -> flowItem(item, keysLike, like)).toList()) + "]";
            case YamlValue.Members(List<YamlValue.Member> members) -> "{"
                    + String.join(", ", members.stream().map(member -> flowMember(member, keysLike, like)).toList()) + "}";
        };
    }

    /** An item of a flow sequence, where nothing must be written as null. */
    String flowItem(YamlValue value, ScalarStyle keysLike, ScalarStyle like) {
        return value instanceof YamlValue.Nothing ? "null" : flow(value, keysLike, like);
    }

    String flowMember(YamlValue.Member member, ScalarStyle keysLike, ScalarStyle like) {
        String value = flow(member.value(), keysLike, like);
        return key(member.key(), true, keysLike) + (value.isEmpty() ? ":" : ": " + value);
    }

    /**
     * An entry of a block mapping.
     *
     * @param column the column of its key; the first line is not indented
     */
    String blockMember(YamlValue.Member member, int column, ScalarStyle keyLike) {
        return key(member.key(), false, keyLike) + ":" + behindColon(member.value(), column);
    }

    /** What stands behind the colon of a key in this column, the blank included. */
    String behindColon(YamlValue value, int column) {
        return switch (value) {
            case YamlValue.Nothing() -> "";
            case YamlValue.Text(String text) -> " " + textOrBlock(text, column);
            case YamlValue.Literal(String text) -> " " + text;
            case YamlValue.Items(List<YamlValue> items) when items.isEmpty() -> " []";
            case YamlValue.Members(List<YamlValue.Member> members) when members.isEmpty() -> " {}";
            case YamlValue.Items(List<YamlValue> items) -> {
                int dash = column + style.dashOffset();
                StringBuilder lines = new StringBuilder();
                for (YamlValue item : items) {
                    lines.append(newLine(dash)).append(item(item, dash, ScalarStyle.PLAIN));
                }
                yield lines.toString();
            }
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                int deeper = column + style.indentStep();
                StringBuilder lines = new StringBuilder();
                for (YamlValue.Member member : members) {
                    lines.append(newLine(deeper)).append(blockMember(member, deeper, ScalarStyle.PLAIN));
                }
                yield lines.toString();
            }
        };
    }

    private String textOrBlock(String text, int column) {
        String block = text.indexOf('\n') >= 0 ? block(text, ScalarStyle.LITERAL, column + style.indentStep(), column) : "";
        return block.isEmpty() ? scalar(text, false, ScalarStyle.PLAIN) : block;
    }

    /** A sequence's item with its dash, which stands in this column; the first line is not indented. */
    String item(YamlValue value, int dash, ScalarStyle like) {
        int inner = dash + 2;
        return switch (value) {
            case YamlValue.Nothing() -> "-";
            case YamlValue.Text(String text) -> "- " + scalar(text, false, like);
            case YamlValue.Literal(String text) -> "- " + text;
            case YamlValue.Items(List<YamlValue> items) -> "- " + flow(value, ScalarStyle.PLAIN, like);
            case YamlValue.Members(List<YamlValue.Member> members) when members.isEmpty() -> "- {}";
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                StringBuilder lines = new StringBuilder("- ");
                for (int i = 0; i < members.size(); i++) {
                    lines.append(i == 0 ? "" : newLine(inner)).append(blockMember(members.get(i), inner, ScalarStyle.PLAIN));
                }
                yield lines.toString();
            }
        };
    }

    String newLine(int column) {
        return style.lineBreak() + " ".repeat(column);
    }
}
