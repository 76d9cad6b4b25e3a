package org.sitewright.compose.schema;

import java.util.Optional;

/**
 * What reading a text gave.
 *
 * @param <T> what the text stands for
 */
public sealed interface Parsed<T> {
    /** The text is well-formed. */
    record Value<T>(T value) implements Parsed<T> {
    }

    /** The text holds a variable: what it stands for is known once that is resolved. */
    record Unknown<T>() implements Parsed<T> {
    }

    /** The text is malformed. */
    record Malformed<T>(ValueProblem reason) implements Parsed<T> {
    }

    /** The value, if it is known. */
    default Optional<T> known() {
        return this instanceof Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** What is wrong, if anything is. */
    default Optional<ValueProblem> problem() {
        return this instanceof Malformed<T>(ValueProblem reason) ? Optional.of(reason) : Optional.empty();
    }

    static <T> Parsed<T> malformed(ProblemCode code, int start, int end) {
        return new Malformed<>(ValueProblem.at(code, start, end));
    }
}
