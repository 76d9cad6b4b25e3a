package org.sitewright.compose.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who runs in a container, as the key {@code user} says it: {@code user} or {@code user:group}, each a name that the image knows
 * or a number from 0 to 2147483647.
 *
 * @param user  name or number as written
 * @param group name or number as written
 */
public record UserSpec(String user, Optional<String> group) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*(?:\\$\\$?)?");
    private static final long LARGEST = Integer.MAX_VALUE;

    /** Reads a user. */
    public static Parsed<UserSpec> parse(String text) {
        if (text.indexOf('$') >= 0 && !Interpolation.of(text).isPlain()) {
            return new Parsed.Unknown<>();
        }
        int colon = text.indexOf(':');
        int userEnd = colon < 0 ? text.length() : colon;
        if (userEnd == 0) {
            return Parsed.malformed(ProblemCode.USER_EMPTY, 0, 0);
        }
        int second = text.indexOf(':', userEnd + 1);
        if (colon >= 0 && second >= 0) {
            return Parsed.malformed(ProblemCode.USER_TOO_MANY_PARTS, second, text.length());
        }
        if (colon == text.length() - 1) {
            return Parsed.malformed(ProblemCode.USER_GROUP_EMPTY, colon, text.length());
        }
        Optional<ValueProblem> problem = name(text, 0, userEnd);
        if (problem.isEmpty() && colon >= 0) {
            problem = name(text, colon + 1, text.length());
        }
        return problem.<Parsed<UserSpec>>map(Parsed.Malformed::new).orElseGet(() -> new Parsed.Value<>(
                new UserSpec(text.substring(0, userEnd),
                        colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)))));
    }

    /** What is wrong with a text, if anything is. */
    public static Optional<ValueProblem> check(String text) {
        return parse(text).problem();
    }

    /** Whether the user is given by number, so that the image need not know it. */
    public boolean isNumeric() {
        return NUMBER.matcher(user).matches();
    }

    private static Optional<ValueProblem> name(String text, int start, int end) {
        String name = text.substring(start, end);
        if (NUMBER.matcher(name).matches()) {
            String bare = name.replaceFirst("^0+(?=\\d)", "");
            return bare.length() <= 10 && Long.parseLong(bare) <= LARGEST ? Optional.empty()
                    : Optional.of(ValueProblem.at(ProblemCode.USER_ID_TOO_LARGE, start, end));
        }
        return NAME.matcher(name).matches() ? Optional.empty()
                : Optional.of(ValueProblem.at(ProblemCode.USER_BAD_NAME, start, end));
    }
}
