package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.text.TextRange;

/**
 * The variables in a text, after section 12 of the Compose Specification: {@code $NAME}, <code>${NAME}</code>, and with an
 * operator <code>${NAME:-default}</code>, <code>${NAME:?message}</code>, <code>${NAME:+replacement}</code>, each also without the
 * colon and with variables in what follows. {@code $$} stands for one dollar sign. Where the specification is silent, this reads
 * as Docker Compose 2 does: a closing brace belongs to the innermost open one, and braces do not reach over a line's end.
 */
public final class Interpolation {
    /** How deep variables may stand within variables. */
    public static final int DEEPEST = 50;

    /** What a reference asks for beside the value. */
    public enum Operator {
        /** Nothing: an unset variable is an empty text. */
        NONE(""),
        /** {@code :-}, the default if unset or empty. */
        DEFAULT_IF_EMPTY(":-"),
        /** {@code -}, the default if unset. */
        DEFAULT_IF_UNSET("-"),
        /** {@code :?}, a failure if unset or empty. */
        REQUIRED_AND_FILLED(":?"),
        /** {@code ?}, a failure if unset. */
        REQUIRED("?"),
        /** {@code :+}, another text if set and not empty. */
        REPLACED_IF_FILLED(":+"),
        /** {@code +}, another text if set. */
        REPLACED_IF_SET("+");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Whether an unset variable is no trouble, since a default stands by. */
        public boolean hasDefault() {
            return this == DEFAULT_IF_EMPTY || this == DEFAULT_IF_UNSET;
        }

        /** Whether Compose refuses the file when the variable is unset. */
        public boolean isRequired() {
            return this == REQUIRED || this == REQUIRED_AND_FILLED;
        }

        /** Whether an unset variable gives an empty text, as it is meant to. */
        public boolean isReplaced() {
            return this == REPLACED_IF_FILLED || this == REPLACED_IF_SET;
        }
    }

    /**
     * A variable that the text refers to.
     *
     * @param name      its name
     * @param operator  what stands behind the name
     * @param argument  the default, message or replacement as it stands, variables unresolved; empty without operator
     * @param range     from the dollar sign to the closing brace
     * @param nameRange the name
     * @param depth     0 for the text itself, 1 within the argument of another reference, and so on
     */
    public record Reference(String name, Operator operator, String argument, TextRange range, TextRange nameRange, int depth) {
    }

    /** What a text becomes. */
    public sealed interface Resolution {
        /**
         * The text with values.
         *
         * @param unset the names that had neither value nor default, for which an empty text was put
         */
        record Resolved(String text, Set<String> unset) implements Resolution {
        }

        /**
         * Compose refuses the file: a required variable has no value.
         *
         * @param message the text behind the question mark, its own variables resolved; may be empty
         */
        record Missing(String name, String message) implements Resolution {
        }

        /** The text is malformed. */
        record Malformed(ValueProblem problem) implements Resolution {
        }
    }

    /** A stretch of the text. */
    sealed interface Piece {
        /** As it stands; for {@code $$} one dollar sign. */
        record Literal(String text) implements Piece {
        }

        /** A reference with its argument, read. */
        record Variable(Reference reference, List<Piece> argument) implements Piece {
        }
    }

    private final String text;
    private final List<Piece> pieces;
    private final List<Reference> references;
    private final List<ValueProblem> problems;
    private final List<TextRange> covered;

    private Interpolation(String text, InterpolationReader reader) {
        this.text = text;
        this.pieces = reader.read();
        this.references = List.copyOf(reader.references());
        this.problems = List.copyOf(reader.problems());
        this.covered = List.copyOf(reader.covered());
    }

    /** Reads a text; time and space grow with its length and with how deep variables are nested. */
    public static Interpolation of(String text) {
        return new Interpolation(text, new InterpolationReader(text));
    }

    /** The text that was read. */
    public String text() {
        return text;
    }

    /** All references, those within arguments too, by their start. */
    public List<Reference> references() {
        return references;
    }

    /** All that is malformed or looks it, by its start. */
    public List<ValueProblem> problems() {
        return problems;
    }

    /** Where values come from elsewhere, well-formed or not: what stands there is unknown as long as nothing is resolved. */
    List<TextRange> coveredRanges() {
        return covered;
    }

    /** Whether the text says all by itself: no reference, nothing malformed. */
    public boolean isPlain() {
        return covered.isEmpty();
    }

    /**
     * The text with values put in.
     *
     * @param values the value of a set variable, which may be empty; nothing for an unset one. Variables in values are not
     *               resolved
     */
    public Resolution resolve(Function<String, Optional<String>> values) {
        Optional<ValueProblem> fatal = problems.stream().filter(p -> p.code() != ProblemCode.VARIABLE_LONE_DOLLAR
                && p.code() != ProblemCode.VARIABLE_BLANK_BEFORE_BRACE).findFirst();
        if (fatal.isPresent()) {
            return new Resolution.Malformed(fatal.get());
        }
        Set<String> unset = new LinkedHashSet<>();
        StringBuilder result = new StringBuilder();
        Optional<Resolution.Missing> missing = append(pieces, values, result, unset);
        return missing.isPresent() ? missing.get() : new Resolution.Resolved(result.toString(), Set.copyOf(unset));
    }

    private static Optional<Resolution.Missing> append(List<Piece> pieces, Function<String, Optional<String>> values,
            StringBuilder result, Set<String> unset) {
        for (Piece piece : pieces) {
            Optional<Resolution.Missing> missing = switch (piece) {
                case Piece.Literal(String literal) -> {
                    result.append(literal);
                    yield Optional.empty();
                }
                case Piece.Variable variable -> append(variable, values, result, unset);
            };
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<Resolution.Missing> append(Piece.Variable variable, Function<String, Optional<String>> values,
            StringBuilder result, Set<String> unset) {
        String name = variable.reference().name();
        Optional<String> value = values.apply(name);
        boolean filled = value.isPresent() && !value.get().isEmpty();
        boolean argument = switch (variable.reference().operator()) {
            case NONE -> {
                if (value.isEmpty()) {
                    unset.add(name);
                }
                yield false;
            }
            case DEFAULT_IF_EMPTY, REQUIRED_AND_FILLED -> !filled;
            case DEFAULT_IF_UNSET, REQUIRED -> value.isEmpty();
            case REPLACED_IF_FILLED -> filled;
            case REPLACED_IF_SET -> value.isPresent();
        };
        if (!argument) {
            result.append(value.orElse(""));
            return Optional.empty();
        }
        if (!variable.reference().operator().isRequired()) {
            return append(variable.argument(), values, result, unset);
        }
        StringBuilder message = new StringBuilder();
        Optional<Resolution.Missing> within = append(variable.argument(), values, message, unset);
        return within.isPresent() ? within : Optional.of(new Resolution.Missing(name, message.toString()));
    }
}
