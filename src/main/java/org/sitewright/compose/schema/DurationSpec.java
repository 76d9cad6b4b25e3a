package org.sitewright.compose.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/**
 * A duration as Compose writes it, such as {@code 1h5m30s20ms}: numbers, each with a unit, without blanks. The specification
 * (section 11, "Specifying durations") knows the units {@code us ms s m h}. Docker Compose 2 also reads fractions ({@code 1.5h}),
 * a leading sign, {@code 0} without unit, and {@code ns}, {@code µs}, {@code d} (24 hours) and {@code w} (7 days); so does this,
 * and tells in {@link #specified()} whether the specification covers the text.
 *
 * @param duration  0 or more, to the nanosecond; what is smaller is dropped
 * @param specified whether only whole numbers with the specification's units are used
 */
public record DurationSpec(Duration duration, boolean specified) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Reads a duration. */
    public static Parsed<DurationSpec> parse(String text) {
        if (text.indexOf('$') >= 0) {
            return new Parsed.Unknown<>();
        }
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (start == text.length()) {
            return Parsed.malformed(ProblemCode.DURATION_EMPTY, 0, text.length());
        }
        if (text.substring(start).equals("0")) {
            return new Parsed.Value<>(new DurationSpec(Duration.ZERO, false));
        }
        return parts(text, start);
    }

    /** What is wrong with a text, if anything is. */
    public static Optional<ValueProblem> check(String text) {
        return parse(text).problem();
    }

    private static Parsed<DurationSpec> parts(String text, int start) {
        BigDecimal nanos = BigDecimal.ZERO;
        boolean specified = start == 0;
        int at = start;
        while (at < text.length()) {
            int number = at;
            at = numberEnd(text, number);
            String digits = text.substring(number, at);
            int unit = at;
            while (at < text.length() && !isOfNumber(text.charAt(at))) {
                at++;
            }
            if (digits.isEmpty() || digits.equals(".")) {
                return Parsed.malformed(ProblemCode.DURATION_BAD_NUMBER, number, Math.max(at, number + 1));
            }
            if (unit == at) {
                // A second point ends the number as well: "1.5.5s".
                return at < text.length() ? Parsed.malformed(ProblemCode.DURATION_BAD_NUMBER, number, at + 1)
                        : Parsed.malformed(ProblemCode.DURATION_NO_UNIT, number, at);
            }
            String unitText = text.substring(unit, at);
            long scale = nanosOf(unitText);
            if (scale == 0) {
                return Parsed.malformed(ProblemCode.DURATION_BAD_UNIT, unit, at);
            }
            specified &= digits.indexOf('.') < 0 && isSpecified(unitText);
            nanos = nanos.add(decimal(digits).multiply(BigDecimal.valueOf(scale)));
        }
        if (nanos.compareTo(LONGEST) > 0) {
            return Parsed.malformed(ProblemCode.DURATION_TOO_LARGE, 0, text.length());
        }
        BigInteger whole = nanos.toBigInteger();
        if (text.charAt(0) == '-' && whole.signum() > 0) {
            return Parsed.malformed(ProblemCode.DURATION_NEGATIVE, 0, text.length());
        }
        return new Parsed.Value<>(new DurationSpec(Duration.ofNanos(whole.longValueExact()), specified));
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    /** Digits with at most one point. */
    private static int numberEnd(String text, int start) {
        int at = start;
        boolean point = false;
        while (at < text.length() && isOfNumber(text.charAt(at)) && !(point && text.charAt(at) == '.')) {
            point |= text.charAt(at) == '.';
            at++;
        }
        return at;
    }

    private static BigDecimal decimal(String digits) {
        String bare = digits.replaceFirst("^0+", "0");
        // Longer numbers are out of range anyway, or finer than a nanosecond.
        return new BigDecimal(bare.length() > 60 ? bare.substring(0, 60) : bare);
    }

    private static boolean isSpecified(String unit) {
        return switch (unit) {
            case "us", "ms", "s", "m", "h" -> true;
            default -> false;
        };
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            // Both signs for micro: U+00B5 and the Greek letter U+03BC.
            case "us", "\u00b5s", "\u03bcs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            case "d" -> 86_400_000_000_000L;
            case "w" -> 604_800_000_000_000L;
            default -> 0L;
        };
    }
}
