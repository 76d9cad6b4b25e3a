package org.sitewright.compose.env;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/**
 * A {@code .env} file, read as Compose 2 does ("Syntax for environment files" in Docker's documentation; what that leaves
 * open, as compose-go's package {@code dotenv} has it). Where Compose gives up at the first error, this goes on with the
 * next line.
 *
 * @param entries  in the order of the file, one for each line that names a variable; the last of a name counts
 * @param problems in the order of the file
 */
public record DotEnv(List<Entry> entries, List<Problem> problems) {
    public DotEnv {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** How a value is written. */
    public enum Quotes { NONE, SINGLE, DOUBLE }

    /**
     * One variable.
     *
     * @param key        its name
     * @param keyRange   where the name stands
     * @param value      after escapes and variables; empty if the shell was to give it and does not
     * @param valueRange the value as written, its quotes included; empty behind the name if there is none
     * @param range      from the start of the statement ({@code export} included) to the end of the value
     * @param quotes     how the value is written
     * @param fromShell  whether the line is a name alone, whose value the shell gives
     */
    public record Entry(String key, TextRange keyRange, Optional<String> value, TextRange valueRange, TextRange range,
                        Quotes quotes, boolean fromShell) {
        /** The value is left out, for it may be a password. */
        @Override
        public String toString() {
            return "Entry[" + key + ", " + range + "]";
        }
    }

    /**
     * Something that Compose refuses, or reads otherwise than it looks.
     *
     * @param range   where
     * @param kind    what
     * @param message what is wrong, why it matters, and what to do; holds no values
     */
    public record Problem(TextRange range, Kind kind, String message) {
        /** What can be wrong with a {@code .env} file. */
        public enum Kind {
            /** A character that no name may have. */
            BAD_NAME(true),
            /** A line such as {@code = value}. */
            NO_NAME(true),
            /** A quote without its other one. */
            UNTERMINATED_QUOTE(true),
            /** Text behind a closing quote. */
            TEXT_AFTER_QUOTE(true),
            /** A {@code ${…}} that is none. */
            BAD_VARIABLE(true),
            /** {@code ${A:?message}}, and A is not set. */
            REQUIRED_VARIABLE(true),
            /** A variable that is neither set before nor by the shell; Compose takes an empty text. */
            UNSET_VARIABLE(false),
            /** The same name once more; the last counts. */
            DUPLICATE(false),
            /** {@code A= # text}: Compose takes the comment as the value. */
            COMMENT_AS_VALUE(false);

            private final boolean error;

            Kind(boolean error) {
                this.error = error;
            }

            /** Whether Compose refuses the whole file for it. */
            public boolean isError() {
                return error;
            }
        }
    }

    /**
     * Reads a file's text.
     *
     * @param shell the variables of the shell that Compose would run in; they go before the file's own
     */
    public static DotEnv parse(SourceText text, Function<String, Optional<String>> shell) {
        return new DotEnvReader(text.content(), shell).read();
    }

    /** The variables that have a value, by name, in the order of their first mention. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.value().ifPresent(value -> values.put(entry.key(), value));
        }
        return values;
    }

    /** The entry that counts for a name. */
    public Optional<Entry> entry(String key) {
        return entries.reversed().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
