package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Writes valid YAML files that look like compose files, in many people's hands: indents of 1 to 4, dashes at the key's
 * indent or deeper, flow parts, all quotes, block scalars, comments and blank lines everywhere, CRLF, LF and both mixed,
 * anchors, aliases, merges, tags, emoji, document marks, files without a newline at the end.
 */
final class YamlTexts extends RandomLines {
    private static final List<String> KEYS = List.of("image", "restart", "ports", "volumes", "environment", "command",
            "depends_on", "hostname", "user", "networks", "labels", "x-notes", "healthcheck", "TZ", "a.b", "größe", "MAX POINTS",
            "0", "on", "telescope-🔭", "k/v", "build");
    private static final List<String> PLAIN = List.of("influxdb:1.7", "always", "/srv/data:/data:ro", "9000", "${OCS_CONFIG_DIR}:/config",
            "true", "8086:8086", "a b  c", "ws://10.10.10.2:8001/ws", "0755", "1e3", "~", "null", "-x", "a#b", "it's", "say \"hi\"",
            "größer", "🔭 up", "http://x?y=1&z=2", "x:y", "?x", ".5", "22:22", "a, b]");
    private static final List<String> FLOW_PLAIN = List.of("always", "9000", "8086:8086", "a b", "true", "0755", "x:y", "grün", "🔭");
    private static final List<String> QUOTABLE = List.of("9000", "", " led", "trail ", "a: b", "# no", "it's", "say \"hi\"", "127.0.0.1:3000:3000",
            "back\\slash", "🔭🔭", "tab\there", "{x}", "- d", "yes");
    private static final List<String> TAGS = List.of("!reset", "!override", "!!str", "!site/x");

    private final List<String> anchors = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private int anchorsMade;

    private YamlTexts(Random random) {
        super(random);
    }

    static Arbitrary<String> any() {
        return Arbitraries.randomValue(YamlTexts::write);
    }

    /** A file; the same random numbers give the same file. */
    static String write(Random random) {
        return new YamlTexts(random).file();
    }

    private String file() {
        gap(0, 3);
        boolean marked = chance(8);
        if (marked) {
            out.append("---");
            trailer();
            gap(0, 3);
        }
        root();
        gap(0, 4);
        if (chance(12)) {
            out.append("...");
            trailer();
            gap(0, 4);
        }
        if (chance(14)) {
            out.append("---").append(' ').append(chance(2) ? "second" : "# second");
            newLine();
            anchors.clear();
            if (chance(2)) {
                gap(1, 2);
            }
        }
        return chance(5) ? withoutLastBreak() : out.toString();
    }

    private String withoutLastBreak() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '\n' || out.charAt(end - 1) == '\r')) {
            end--;
        }
        return out.substring(0, end);
    }

    private void root() {
        Set<String> names = new LinkedHashSet<>();
        if (chance(2)) {
            names.add("version");
        }
        if (chance(3)) {
            names.add("x-common");
        }
        names.add("services");
        if (chance(2)) {
            names.add("volumes");
        }
        if (chance(3)) {
            names.add("networks");
        }
        boolean first = true;
        for (String name : names) {
            if (!first) {
                gap(0, 3);
            }
            first = false;
            out.append(name).append(':');
            if (name.equals("services")) {
                services();
            } else {
                behindColon(0, 2);
            }
        }
    }

    private void services() {
        trailer();
        int column = step;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            gap(column, 3);
            indent(column);
            out.append(List.of("influxdb", "crossbar", "ocs-aggregator", "grafana").get(i)).append(':');
            if (chance(4)) {
                out.append(' ').append(anchor());
            }
            trailer();
            mapping(column + stepHere(), 2, false);
            release();
        }
    }

    /** Entries of a block mapping; the first is not indented when it stands behind a dash. */
    private void mapping(int column, int depth, boolean compact) {
        int count = 1 + random.nextInt(depth > 2 ? 3 : 5);
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            keys.add(pick(KEYS));
        }
        boolean first = true;
        if (!compact && !anchors.isEmpty() && chance(5)) {
            indent(column);
            out.append("<<: *").append(pick(anchors));
            trailer();
            first = false;
        }
        for (String key : keys) {
            if (!(first && compact)) {
                if (!first || !compact) {
                    gap(column, 5);
                }
                indent(column);
            }
            first = false;
            if (chance(25)) {
                out.append("? ").append(key(key));
                newLine();
                indent(column);
                out.append(':');
            } else {
                out.append(key(key)).append(chance(30) ? " :" : ":");
            }
            behindColon(column, depth);
        }
    }

    private String key(String key) {
        return switch (random.nextInt(12)) {
            case 0 -> '"' + key + '"';
            case 1 -> '\'' + key + '\'';
            default -> key;
        };
    }

    private void behindColon(int column, int depth) {
        switch (random.nextInt(depth < 4 ? 12 : 6)) {
            case 0 -> {
                maybeProperties();
                trailer();
                release();
            }
            case 1 -> block(column);
            case 2 -> {
                out.append(blanks());
                if (!anchors.isEmpty() && chance(2)) {
                    out.append('*').append(pick(anchors));
                } else {
                    flow(column, 0);
                }
                trailer();
            }
            case 3, 4, 5 -> scalar(column);
            case 6, 7 -> {
                maybeProperties();
                trailer();
                gap(column + step, 8);
                mapping(column + stepHere(), depth + 1, false);
                release();
            }
            default -> {
                maybeProperties();
                trailer();
                sequence(column + dashHere(), depth + 1, false);
                release();
            }
        }
    }

    private void sequence(int column, int depth, boolean compact) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0 || !compact) {
                gap(column, 6);
                indent(column);
            }
            out.append('-');
            switch (random.nextInt(depth < 4 ? 10 : 6)) {
                case 0 -> {
                    trailer();
                }
                case 1 -> block(column);
                case 2 -> {
                    out.append(blanks());
                    flow(column, 0);
                    trailer();
                }
                case 6, 7 -> {
                    int gap = chance(5) ? 3 : 1;
                    out.append(" ".repeat(gap));
                    mapping(column + 1 + gap, depth + 1, true);
                }
                case 8 -> {
                    out.append(' ');
                    sequence(column + 2, depth + 1, true);
                }
                case 9 -> {
                    trailer();
                    mapping(column + stepHere(), depth + 1, false);
                }
                default -> scalar(column);
            }
        }
    }

    private void scalar(int column) {
        maybeProperties();
        out.append(blanks());
        switch (random.nextInt(10)) {
            case 0, 1 -> out.append(singleQuoted(pick(QUOTABLE)));
            case 2, 3 -> out.append(doubleQuoted(pick(QUOTABLE)));
            case 4 -> {
                if (chance(3)) {
                    continued(column);
                } else {
                    out.append(pick(PLAIN));
                }
            }
            default -> out.append(pick(PLAIN));
        }
        trailer();
        release();
    }

    /** A scalar over several lines. */
    private void continued(int column) {
        String quote = switch (random.nextInt(3)) {
            case 0 -> "'";
            case 1 -> "\"";
            default -> "";
        };
        out.append(quote).append("several words");
        for (int i = 0; i <= random.nextInt(3); i++) {
            newLine();
            if (chance(3)) {
                newLine();
            }
            indent(column + 1 + random.nextInt(4));
            out.append(pick(List.of("on", "and more", "x#y")));
        }
        out.append(quote);
    }

    private void block(int column) {
        maybeProperties();
        out.append(blanks()).append(chance(2) ? '|' : '>');
        int deeper = 1 + random.nextInt(3);
        boolean explicit = chance(4);
        boolean led = explicit && chance(2);
        String chomping = pick(List.of("", "-", "+"));
        String digit = explicit ? String.valueOf(deeper) : "";
        out.append(chance(2) ? chomping + digit : digit + chomping);
        trailer();
        int lines = random.nextInt(5);
        behindEmptyBlock = lines == 0;
        for (int i = 0; i < lines; i++) {
            if (chance(4)) {
                indent(random.nextInt(explicit ? 2 : 1));
                newLine();
            }
            indent(column + deeper + (i > 0 && chance(3) || led ? 2 : 0));
            out.append(pick(List.of("#!/bin/sh", "echo \"x\": y", "- a", "tail  ", "[", "🔭", "a: &b *c", "\ttab")));
            newLine();
        }
        if (chance(4)) {
            newLine();
        }
        release();
    }

    private void flow(int column, int depth) {
        boolean sequence = chance(2);
        boolean lines = depth == 0 && chance(3);
        out.append(sequence ? '[' : '{');
        int count = random.nextInt(4);
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            keys.add(pick(KEYS));
        }
        int i = 0;
        for (String key : keys) {
            if (i++ > 0) {
                out.append(chance(8) ? " ," : ",").append(lines || chance(6) ? "" : " ");
            }
            if (lines) {
                trailer();
                indent(column + step + 1);
            } else if (chance(10)) {
                out.append(' ');
            }
            if (!sequence) {
                String quoted = key(key);
                out.append(quoted).append(chance(8) && depth == 0 ? " " : "").append(": ");
                if (chance(8)) {
                    continue;
                }
            }
            if (depth < 2 && chance(6)) {
                flow(column, depth + 1);
            } else {
                out.append(switch (random.nextInt(6)) {
                    case 0 -> singleQuoted(pick(QUOTABLE));
                    case 1, 2 -> doubleQuoted(pick(QUOTABLE));
                    default -> pick(FLOW_PLAIN);
                });
            }
        }
        if (lines) {
            if (count > 0 && chance(3)) {
                out.append(',');
            }
            trailer();
            indent(column + (chance(3) ? step + 1 : column > 0 ? 1 : 0));
        } else if (chance(6)) {
            out.append(' ');
        }
        out.append(sequence ? ']' : '}');
    }

    private static String singleQuoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static String doubleQuoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }

    private void maybeProperties() {
        boolean tagged = chance(14);
        if (tagged) {
            out.append(' ').append(pick(TAGS));
        }
        if (chance(10)) {
            out.append(' ').append(anchor());
        }
    }

    /** An anchor; it can be used once the node that it stands before is complete. */
    private String anchor() {
        pending.add("a" + ++anchorsMade);
        return "&a" + anchorsMade;
    }

    private void release() {
        if (!pending.isEmpty()) {
            anchors.add(pending.removeLast());
        }
    }
}
