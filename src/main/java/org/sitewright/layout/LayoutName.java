package org.sitewright.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name in the layout file: plain where every reader of YAML takes it for a string, else in double quotes. */
record LayoutName(String value, String rest) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Set<String> OTHER_THINGS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");
    private static final String ESCAPES = "0\0a\007b\bt\tn\nv\013f\fr\re\033  \"\"//\\\\N\u0085_\u00a0L\u2028P\u2029";

    static String write(String name) {
        if (PLAIN.matcher(name).matches() && !OTHER_THINGS.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        name.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= 0x20 && c < 0x7f || c > 0xffff || Character.isLetterOrDigit(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** The name at the beginning of a line, and what follows its colon; empty if there is none. */
    static Optional<LayoutName> read(String line) {
        if (line.startsWith("\"")) {
            return readDouble(line);
        }
        if (line.startsWith("'")) {
            StringBuilder name = new StringBuilder();
            for (int i = 1; i < line.length(); i++) {
                if (line.charAt(i) != '\'') {
                    name.append(line.charAt(i));
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '\'') {
                    name.append('\'');
                    i++;
                } else {
                    return afterColon(name.toString(), line.substring(i + 1));
                }
            }
            return Optional.empty();
        }
        int colon = line.endsWith(":") && !line.contains(": ") ? line.length() - 1 : line.indexOf(": ");
        String name = colon <= 0 ? "" : line.substring(0, colon).strip();
        boolean plain = !name.isEmpty() && "#&*!|>%@`{}[],?-".indexOf(name.charAt(0)) < 0 && !name.contains(" #");
        return plain ? Optional.of(new LayoutName(name, line.substring(colon + 1).strip())) : Optional.empty();
    }

    private static Optional<LayoutName> readDouble(String line) {
        StringBuilder name = new StringBuilder();
        int i = 1;
        while (i < line.length() && line.charAt(i) != '"') {
            if (line.charAt(i) != '\\') {
                name.append(line.charAt(i++));
                continue;
            }
            if (i + 1 == line.length()) {
                return Optional.empty();
            }
            char kind = line.charAt(i + 1);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
            int known = ESCAPES.indexOf(kind);
            if (digits > 0 && i + 2 + digits <= line.length()) {
                String hex = line.substring(i + 2, i + 2 + digits);
                if (!hex.matches("[0-9A-Fa-f]+") || Long.parseLong(hex, 16) > Character.MAX_CODE_POINT) {
                    return Optional.empty();
                }
                name.appendCodePoint(Integer.parseInt(hex, 16));
            } else if (digits == 0 && known >= 0 && known % 2 == 0) {
                name.append(ESCAPES.charAt(known + 1));
            } else {
                return Optional.empty();
            }
            i += 2 + digits;
        }
        return i < line.length() ? afterColon(name.toString(), line.substring(i + 1)) : Optional.empty();
    }

    private static Optional<LayoutName> afterColon(String name, String rest) {
        String after = rest.strip();
        boolean colon = after.equals(":") || after.startsWith(": ");
        return colon ? Optional.of(new LayoutName(name, after.substring(1).strip())) : Optional.empty();
    }
}
