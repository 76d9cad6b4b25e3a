package org.sitewright.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What readers take a plain scalar for. Several readers meet at one file: Compose v2 (Go's YAML, 1.2 with parts of 1.1),
 * Compose 1.29 and OCS (PyYAML, 1.1). A text is plain-safe only if all of them take it for that very text.
 */
public final class PlainScalars {
    private static final Set<String> WORDS = Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
            "<<", "=", ".inf", "+.inf", "-.inf", ".nan");
    /** Integers and floats of YAML 1.1 and 1.2: decimal, octal, hexadecimal, binary, with underscores, with exponents. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*([eE][-+]?[0-9]+)?)");
    /** Numbers in base 60 (YAML 1.1), such as {@code 22:22}. */
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");

    private PlainScalars() {}

    /** Whether some reader takes the plain scalar for something else than text: null, a truth value, a number, a time. */
    public static boolean isAmbiguous(String plain) {
        return WORDS.contains(plain) || plain.length() <= 6 && WORDS.contains(plain.toLowerCase(java.util.Locale.ROOT))
                || isNumber(plain) || isBase60(plain) || TIMESTAMP.matcher(plain).matches();
    }

    public static boolean isNull(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    /** Whether Compose v2 reads it as a truth value: only {@code true} and {@code false}, in three spellings. */
    public static boolean isBoolean(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    /** Whether readers of YAML 1.1 take it for a truth value: {@code yes}, {@code no}, {@code on}, {@code off} too. */
    public static boolean isOldBoolean(String plain) {
        return switch (plain.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "yes", "no", "on", "off", "y", "n" -> true;
            default -> false;
        };
    }

    public static boolean isNumber(String plain) {
        return !plain.isEmpty() && NUMBER.matcher(plain).matches();
    }

    public static boolean isInteger(String plain) {
        return isNumber(plain) && plain.chars().noneMatch(c -> c == '.')
                && (plain.startsWith("0x") || plain.chars().noneMatch(c -> c == 'e' || c == 'E'));
    }

    public static boolean isBase60(String plain) {
        return plain.indexOf(':') > 0 && BASE_60.matcher(plain).matches();
    }

    /**
     * Whether the text may stand without quotes and stay one plain scalar of one line.
     *
     * @param flow whether it will stand in a flow collection
     */
    public static boolean isPlainSyntax(String text, boolean flow) {
        if (text.isEmpty() || !isPlainStart(text, flow)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (last == ' ' || last == ':' || text.startsWith("---") || text.startsWith("...")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (!isPrintable(c) || c == ':' && next == ' ' || c == ' ' && next == '#'
                    || flow && (YamlChars.isFlowIndicator(c) || c == ':' && YamlChars.isFlowIndicator(next))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainStart(String text, boolean flow) {
        char first = text.charAt(0);
        if ("-?:".indexOf(first) >= 0) {
            return text.length() > 1 && text.charAt(1) != ' ' && !(flow && YamlChars.isFlowIndicator(text.charAt(1)));
        }
        return " \t,[]{}#&*!|>'\"%@`".indexOf(first) < 0;
    }

    /** Whether the character may stand in a line of plain or single-quoted text. */
    static boolean isPrintable(char c) {
        return c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0x2028 && c != 0x2029 && c != 0xfeff;
    }
}
