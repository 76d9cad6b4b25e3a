package org.sitewright.ocs.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why argparse would refuse the values of an argument, so that the agent ends at once with status 2.
 *
 * @param value the one that is refused; empty where their number is
 */
public record ArgumentProblem(Kind kind, String value) {
    /** Python's {@code int()}. */
    private static final Pattern INT = Pattern.compile("\\s*[+-]?[0-9]+(_[0-9]+)*\\s*");
    /** Python's {@code float()}. */
    private static final Pattern FLOAT = Pattern.compile(
            "(?i)\\s*[+-]?([0-9]+(_[0-9]+)*(\\.([0-9]+(_[0-9]+)*)?)?|\\.[0-9]+(_[0-9]+)*)(e[+-]?[0-9]+)?\\s*|\\s*[+-]?(inf|infinity|nan)\\s*");

    /** What is wrong. */
    public enum Kind {
        /** No whole number, where one must stand. */
        NOT_WHOLE,
        /** No number, where one must stand. */
        NOT_A_NUMBER,
        /** None of the choices. */
        NOT_A_CHOICE,
        TOO_FEW,
        TOO_MANY
    }

    /** The first problem with the values of an argument, as they are given to argparse. */
    public static Optional<ArgumentProblem> of(ArgumentSpec argument, List<String> values) {
        if (values.size() < argument.count().least()) {
            return Optional.of(new ArgumentProblem(Kind.TOO_FEW, ""));
        }
        if (values.size() > argument.count().most()) {
            return Optional.of(new ArgumentProblem(Kind.TOO_MANY, values.get(argument.count().most())));
        }
        for (String value : values) {
            if (argument.type() == ArgumentType.INT && !INT.matcher(value).matches()) {
                return Optional.of(new ArgumentProblem(Kind.NOT_WHOLE, value));
            }
            if (argument.type() == ArgumentType.FLOAT && !FLOAT.matcher(value).matches()) {
                return Optional.of(new ArgumentProblem(Kind.NOT_A_NUMBER, value));
            }
            if (!argument.choices().isEmpty() && !argument.choices().contains(value.strip())) {
                return Optional.of(new ArgumentProblem(Kind.NOT_A_CHOICE, value));
            }
        }
        return Optional.empty();
    }
}
