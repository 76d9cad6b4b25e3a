package org.sitewright.ocs.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sitewright.yaml.YamlScalar;

/**
 * What PyYAML's {@code safe_load} makes of a scalar (YAML 1.1 with PyYAML's own patterns, {@code yaml/resolver.py} and
 * {@code yaml/constructor.py}).
 *
 * @param kind of the value that comes out
 * @param text what Python's {@code str()} says of that value: {@code 45045} for {@code 12:30:45}, {@code True} for {@code yes}
 */
record PythonScalar(ConfigValue.Kind kind, String text) {
    private static final Pattern BOOLEAN = Pattern.compile(
            "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
    private static final List<String> TRUE = List.of("yes", "true", "on");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern INTEGER = Pattern.compile(
            "[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
                    + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
            + "(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?");
    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    static PythonScalar of(YamlScalar scalar) {
        String tag = scalar.tag().orElse("");
        return switch (tag) {
            case "" -> scalar.isAlwaysText() ? text(scalar.value()) : plain(scalar.value());
            case "!!int", "!!float", "!!bool", "!!null", "!!timestamp" -> plain(scalar.value());
            default -> text(scalar.value());
        };
    }

    private static PythonScalar text(String value) {
        return new PythonScalar(ConfigValue.Kind.TEXT, value);
    }

    static PythonScalar plain(String value) {
        if (BOOLEAN.matcher(value).matches()) {
            return new PythonScalar(ConfigValue.Kind.BOOLEAN, TRUE.contains(value.toLowerCase(Locale.ROOT)) ? "True" : "False");
        }
        if (NULL.matcher(value).matches()) {
            return new PythonScalar(ConfigValue.Kind.NULL, "None");
        }
        if (INTEGER.matcher(value).matches()) {
            return integer(value);
        }
        if (FLOAT.matcher(value).matches()) {
            return new PythonScalar(ConfigValue.Kind.FLOAT, floating(value.replace("_", "").toLowerCase(Locale.ROOT)));
        }
        if (DATE.matcher(value).matches()) {
            return new PythonScalar(ConfigValue.Kind.DATE, value);
        }
        var time = TIME.matcher(value);
        return time.matches() ? new PythonScalar(ConfigValue.Kind.DATE, time(time.toMatchResult())) : text(value);
    }

    /** Binary, octal ({@code 010} is 8), hexadecimal, decimal and base 60. */
    private static PythonScalar integer(String written) {
        String digits = written.replace("_", "").replaceFirst("^[-+]", "");
        try {
            BigInteger size = digits.startsWith("0b") ? new BigInteger(digits.substring(2), 2)
                    : digits.startsWith("0x") ? new BigInteger(digits.substring(2), 16)
                    : digits.indexOf(':') > 0 ? base60(digits)
                    : new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
            return new PythonScalar(ConfigValue.Kind.INTEGER, (written.startsWith("-") ? size.negate() : size).toString());
        } catch (NumberFormatException e) {
            // Underscores alone, as in 0b_: PyYAML fails on them, so nothing better than the text can be said.
            return text(written);
        }
    }

    private static BigInteger base60(String digits) {
        BigInteger sum = BigInteger.ZERO;
        for (String part : digits.split(":")) {
            sum = sum.multiply(SIXTY).add(new BigInteger(part));
        }
        return sum;
    }

    private static String floating(String written) {
        double sign = written.startsWith("-") ? -1 : 1;
        String size = written.replaceFirst("^[-+]", "");
        if (size.equals(".inf")) {
            return sign < 0 ? "-inf" : "inf";
        }
        if (size.equals(".nan")) {
            return "nan";
        }
        double sum = 0;
        for (String part : size.split(":")) {
            sum = sum * 60 + Double.parseDouble(part);
        }
        return python(sign * sum);
    }

    /** As Python writes a float: the shortest digits that give it back, with an exponent below 1e-4 and from 1e16 on. */
    private static String python(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-inf" : "inf";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = exact.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = exact.unscaledValue().abs().toString();
        return (value < 0 ? "-" : "") + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** As Python writes a {@code datetime}. */
    private static String time(java.util.regex.MatchResult parts) {
        String fraction = parts.group(7) == null ? "" : (parts.group(7) + "000000").substring(0, 6);
        String zone = parts.group(8) == null ? "" : parts.group(9) == null ? "+00:00"
                : parts.group(9) + two(parts.group(10)) + ":" + (parts.group(11) == null ? "00" : parts.group(11));
        return parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3)) + " " + two(parts.group(4)) + ":" + parts.group(5)
                + ":" + parts.group(6) + (fraction.isEmpty() || fraction.equals("000000") ? "" : "." + fraction) + zone;
    }

    private static String two(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }
}
