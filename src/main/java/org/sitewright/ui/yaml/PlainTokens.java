package org.sitewright.ui.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/** What a plain scalar's text looks like: YAML 1.2 core schema, and Compose's variables. */
final class PlainTokens {
    private static final Set<String> CONSTANTS = Set.of("true", "True", "TRUE", "false", "False", "FALSE",
            "null", "Null", "NULL", "~");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final int LONGEST_NUMBER = 40;

    private PlainTokens() {
    }

    static YamlTokenKind kindOf(String line, int start, int end) {
        if (end - start > LONGEST_NUMBER) {
            return YamlTokenKind.PLAIN;
        }
        String text = line.substring(start, end);
        if (CONSTANTS.contains(text)) {
            return YamlTokenKind.CONSTANT;
        }
        return NUMBER.matcher(text).matches() ? YamlTokenKind.NUMBER : YamlTokenKind.PLAIN;
    }

    /**
     * Where the variable that begins with the dollar sign at {@code at} ends: {@code $NAME} or {@code ${…}}, braces
     * nested; {@code at} itself if none begins there, as for {@code $$}.
     */
    static int variableEnd(String line, int at, int end) {
        if (at + 1 >= end) {
            return at;
        }
        if (line.charAt(at + 1) != '{') {
            int i = at + 1;
            while (i < end && isNamePart(line.charAt(i), i == at + 1)) {
                i++;
            }
            return i > at + 1 ? i : at;
        }
        int depth = 0;
        for (int i = at + 1; i < end; i++) {
            char c = line.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9';
    }
}
