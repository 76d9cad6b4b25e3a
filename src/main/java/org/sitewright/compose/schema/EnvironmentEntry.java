package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of a list of environment entries: {@code KEY=value}, or {@code KEY} alone, whose value then comes from the shell that
 * runs Compose. The value begins behind the first equals sign that is not in a variable and is taken as it stands, quotation
 * marks and blanks included.
 *
 * @param text     the whole item
 * @param key      the name
 * @param value    empty when there is no equals sign
 * @param problems what is wrong, or looks it
 */
public record EnvironmentEntry(String text, SpecPart key, Optional<SpecPart> value, List<ValueProblem> problems) {
    /** Reads an item; what is wrong with it is in {@link #problems()}. */
    public static EnvironmentEntry of(String text) {
        MaskedText masked = MaskedText.of(text);
        int equals = masked.indexOf('=', 0);
        SpecPart key = masked.part(0, equals < 0 ? text.length() : equals);
        Optional<SpecPart> value = equals < 0 ? Optional.empty() : Optional.of(masked.part(equals + 1, text.length()));
        List<ValueProblem> problems = new ArrayList<>();
        if (key.text().isBlank()) {
            problems.add(new ValueProblem(ProblemCode.ENVIRONMENT_EMPTY_KEY, key.range()));
        } else if (key.known() && key.text().chars().anyMatch(Character::isWhitespace)) {
            problems.add(new ValueProblem(ProblemCode.ENVIRONMENT_BLANK_IN_KEY, key.range()));
        }
        value.filter(part -> isQuoted(part.text()))
                .ifPresent(part -> problems.add(new ValueProblem(ProblemCode.ENVIRONMENT_QUOTED_VALUE, part.range())));
        return new EnvironmentEntry(text, key, value, List.copyOf(problems));
    }

    private static boolean isQuoted(String value) {
        if (value.length() < 2) {
            return false;
        }
        char first = value.charAt(0);
        return (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    }

    /** The item with another name. */
    public String withKey(String name) {
        return name + text.substring(key.range().end());
    }

    /** The item with another value. */
    public String withValue(String newValue) {
        return text.substring(0, key.range().end()) + "=" + newValue;
    }

    /** The item without a value, so that it comes from the shell. */
    public String withoutValue() {
        return text.substring(0, key.range().end());
    }
}
