package org.sitewright.compose.schema;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a container is started again, as the key {@code restart} says it (section 5 of the specification): {@code no},
 * {@code always}, {@code unless-stopped}, {@code on-failure} or {@code on-failure:N}.
 *
 * @param kind       which policy
 * @param maxRetries how often at most, for {@code on-failure:N}
 */
public record RestartPolicy(Kind kind, OptionalInt maxRetries) {
    /** The policies. */
    public enum Kind {
        /** Never. */
        NO("no"),
        /** Always, and again when the engine starts. */
        ALWAYS("always"),
        /** After an exit status other than 0. */
        ON_FAILURE("on-failure"),
        /** Always, but not after a stop by hand. */
        UNLESS_STOPPED("unless-stopped");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As it is written. */
        public String text() {
            return text;
        }
    }

    /** Reads a policy. */
    public static Parsed<RestartPolicy> parse(String text) {
        if (text.indexOf('$') >= 0) {
            return new Parsed.Unknown<>();
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.text.equals(name)) {
                return colon < 0 ? new Parsed.Value<>(new RestartPolicy(kind, OptionalInt.empty()))
                        : counted(kind, text, colon);
            }
        }
        return Parsed.malformed(ProblemCode.RESTART_UNKNOWN, 0, name.length());
    }

    /** What is wrong with a text, if anything is. */
    public static Optional<ValueProblem> check(String text) {
        return parse(text).problem();
    }

    private static Parsed<RestartPolicy> counted(Kind kind, String text, int colon) {
        if (kind != Kind.ON_FAILURE) {
            return Parsed.malformed(ProblemCode.RESTART_COUNT_NOT_ALLOWED, colon, text.length());
        }
        String count = text.substring(colon + 1);
        if (count.isEmpty() || count.length() > 9 || !count.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Parsed.malformed(ProblemCode.RESTART_BAD_COUNT, colon + 1, text.length());
        }
        return new Parsed.Value<>(new RestartPolicy(kind, OptionalInt.of(Integer.parseInt(count))));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return maxRetries.isPresent() ? kind.text + ":" + maxRetries.getAsInt() : kind.text;
    }
}
