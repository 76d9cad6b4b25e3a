package org.sitewright.compose.schema;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size in bytes as Compose writes it, such as {@code 300m} or {@code 1gb}. The specification (section 11, "Specifying byte
 * values") knows the units {@code b k kb m mb g gb}; a step is 1024. Docker Compose 2 also reads capitals, fractions
 * ({@code 1.5gb}), {@code t} and {@code p}, {@code kib} and the like, one blank before the unit, a number without unit and
 * {@code -1} for no limit; so does this, and tells in {@link #specified()} whether the specification covers the text.
 *
 * @param bytes     0 or more, fractions dropped; -1 for no limit
 * @param specified whether it is a whole number with one of the specification's units, in small letters
 */
public record ByteSize(long bytes, boolean specified) {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern SPECIFIED = Pattern.compile("\\d+(?:b|kb?|mb?|gb?)");
    private static final Pattern UNIT = Pattern.compile("b|([kmgtp])(?:i?b)?");
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(2).pow(63);
    private static final String STEPS = "kmgtp";

    /** Reads a size. */
    public static Parsed<ByteSize> parse(String text) {
        if (text.indexOf('$') >= 0) {
            return new Parsed.Unknown<>();
        }
        if (text.isBlank()) {
            return Parsed.malformed(ProblemCode.SIZE_EMPTY, 0, text.length());
        }
        if (text.equals("-1")) {
            return new Parsed.Value<>(new ByteSize(-1, false));
        }
        if (text.charAt(0) == '-') {
            return Parsed.malformed(ProblemCode.SIZE_NEGATIVE, 0, text.length());
        }
        int blank = text.indexOf(' ');
        int numberEnd = blank >= 0 ? blank : lastOfNumber(text) + 1;
        int unit = blank >= 0 ? blank + 1 : numberEnd;
        if (numberEnd == 0 || !NUMBER.matcher(text.substring(0, numberEnd)).matches()) {
            return Parsed.malformed(ProblemCode.SIZE_BAD_NUMBER, 0, numberEnd == 0 ? text.length() : numberEnd);
        }
        int power = power(text.substring(unit));
        if (power < 0) {
            return Parsed.malformed(ProblemCode.SIZE_BAD_UNIT, unit, text.length());
        }
        BigDecimal bytes = new BigDecimal(text.substring(0, numberEnd)).multiply(BigDecimal.valueOf(1024).pow(power));
        if (bytes.compareTo(TOO_LARGE) >= 0) {
            return Parsed.malformed(ProblemCode.SIZE_TOO_LARGE, 0, text.length());
        }
        return new Parsed.Value<>(new ByteSize(bytes.longValue(), SPECIFIED.matcher(text).matches()));
    }

    /** What is wrong with a text, if anything is. */
    public static Optional<ValueProblem> check(String text) {
        return parse(text).problem();
    }

    private static int lastOfNumber(String text) {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) != '.' && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at--;
        }
        return at;
    }

    /** Of 1024; -1 for no unit of ours. */
    private static int power(String unit) {
        if (unit.isEmpty()) {
            return 0;
        }
        Matcher matcher = UNIT.matcher(unit.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return -1;
        }
        return matcher.group(1) == null ? 0 : STEPS.indexOf(matcher.group(1)) + 1;
    }
}
