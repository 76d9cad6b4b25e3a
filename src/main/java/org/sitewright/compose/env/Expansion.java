package org.sitewright.compose.env;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sitewright.compose.env.DotEnv.Problem.Kind;

/**
 * Variables in a value (Compose Specification, "Interpolation"): {@code $A}, {@code ${A}}, with {@code :-}, {@code -},
 * {@code :?}, {@code ?}, {@code :+}, {@code +}, one in another's default, and {@code $$} for a dollar sign.
 */
final class Expansion {
    /** Nobody nests defaults so deep but to break something. */
    private static final int DEEPEST = 50;

    private final Function<String, Optional<String>> variables;
    private final BiConsumer<Kind, String> problems;
    private int depth;

    /** @param problems gets the kind, and the variable's name or the wrong text */
    Expansion(Function<String, Optional<String>> variables, BiConsumer<Kind, String> problems) {
        this.variables = variables;
        this.problems = problems;
    }

    String expand(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c != '$') {
                result.append(c);
                i++;
            } else if (next == '$') {
                result.append('$');
                i += 2;
            } else if (next == '{') {
                i = braced(text, i, result);
            } else {
                int end = nameEnd(text, i + 1);
                result.append(end == i + 1 ? "$" : plain(text.substring(i + 1, end)));
                i = end;
            }
        }
        return result.toString();
    }

    private String plain(String name) {
        Optional<String> value = variables.apply(name);
        if (value.isEmpty()) {
            problems.accept(Kind.UNSET_VARIABLE, name);
        }
        return value.orElse("");
    }

    private int braced(String text, int dollar, StringBuilder result) {
        int close = closing(text, dollar + 2);
        int nameEnd = nameEnd(text, dollar + 2);
        if (close < 0 || nameEnd == dollar + 2 || depth >= DEEPEST) {
            problems.accept(Kind.BAD_VARIABLE, "${");
            result.append("${");
            return dollar + 2;
        }
        String name = text.substring(dollar + 2, nameEnd);
        String rest = text.substring(nameEnd, close);
        if (rest.isEmpty()) {
            result.append(plain(name));
            return close + 1;
        }
        boolean colon = rest.startsWith(":");
        int operator = colon ? 1 : 0;
        if (operator >= rest.length() || "-?+".indexOf(rest.charAt(operator)) < 0) {
            problems.accept(Kind.BAD_VARIABLE, "${" + name);
            result.append(text, dollar, close + 1);
            return close + 1;
        }
        result.append(operated(name, rest.charAt(operator), colon, rest.substring(operator + 1)));
        return close + 1;
    }

    private String operated(String name, char operator, boolean colon, String argument) {
        Optional<String> value = variables.apply(name).filter(v -> !colon || !v.isEmpty());
        return switch (operator) {
            case '-' -> value.orElseGet(() -> nested(argument));
            case '+' -> value.isPresent() ? nested(argument) : "";
            default -> {
                if (value.isEmpty()) {
                    problems.accept(Kind.REQUIRED_VARIABLE, name);
                }
                yield value.orElse("");
            }
        };
    }

    private String nested(String text) {
        depth++;
        try {
            return expand(text);
        } finally {
            depth--;
        }
    }

    /** The brace that closes one opened before {@code from}; those of variables within are theirs. */
    private static int closing(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '}') {
                open--;
                if (open == 0) {
                    return i;
                }
            } else if (text.startsWith("${", i)) {
                open++;
            }
        }
        return -1;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9';
    }
}
