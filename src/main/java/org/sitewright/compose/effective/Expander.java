package org.sitewright.compose.effective;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * Writes out a part of a compose file: aliases and merges followed (Compose Specification, "Fragments" and "Extension"),
 * variables filled in (section "Interpolation"). What would grow beyond all bounds is cut off.
 */
final class Expander {
    private static final int DEEPEST = 100;
    private static final int MOST_NODES = 200_000;
    private static final String RESET = "!reset";
    /** Sign, mark of the base and digits; 0440 is octal as it was in YAML 1.1, which Compose still reads so. */
    private static final Pattern WHOLE = Pattern.compile("([-+]?)(0x|0b|0o|0(?=[0-9_])|)([0-9a-fA-F_]+)");

    private final Function<String, Optional<String>> variables;
    private final Set<String> unset = new LinkedHashSet<>();
    private int nodes;
    private boolean cutOff;

    Expander(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /** The variables that had neither value nor default so far. */
    Set<String> unset() {
        return Set.copyOf(unset);
    }

    /** Whether something was cut off so far. */
    boolean cutOff() {
        return cutOff;
    }

    Value.Members service(ComposeFile file, PlacedService placed) {
        Service service = placed.service();
        Resolver resolver = new Resolver(file.anchors(), placed.base());
        return members(resolver, resolver.resolve(service.body().value(), service.path()));
    }

    Value.Members declaration(ComposeFile file, Declaration declaration) {
        Resolver resolver = new Resolver(file.anchors(), declaration.base());
        return members(resolver, resolver.resolve(declaration.entry().value(), declaration.path()));
    }

    /** The keys of a service with the tag {@code !override} or {@code !reset}. */
    static Map<String, String> tags(ComposeFile file, PlacedService placed) {
        Map<String, String> tags = new LinkedHashMap<>();
        Resolver resolver = new Resolver(file.anchors(), placed.base());
        for (ResolvedEntry entry : resolver.entries(resolver.resolve(placed.service().body().value(), placed.service().path()))) {
            entry.value().node().tag().filter(tag -> tag.equals(RESET) || tag.equals("!override"))
                    .ifPresent(tag -> tags.put(entry.key(), tag));
        }
        return tags;
    }

    private Value.Members members(Resolver resolver, Resolved root) {
        Value value = value(resolver, root, 0);
        cutOff |= resolver.cutOff();
        return value instanceof Value.Members members ? members : Value.Members.NONE;
    }

    private Value value(Resolver resolver, Resolved resolved, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            cutOff = true;
            return Value.NOTHING;
        }
        return switch (resolved.node()) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlAlias ignored -> Value.NOTHING;
            case YamlSequence ignored -> {
                List<Value> items = new ArrayList<>();
                resolver.items(resolved).forEach(item -> items.add(value(resolver, item, depth + 1)));
                yield new Value.Items(items);
            }
            case YamlMapping ignored -> {
                Map<String, Value> members = new LinkedHashMap<>();
                for (ResolvedEntry entry : resolver.entries(resolved)) {
                    if (!entry.value().node().tag().equals(Optional.of(RESET))) {
                        members.put(entry.key(), value(resolver, entry.value(), depth + 1));
                    }
                }
                yield new Value.Members(members);
            }
        };
    }

    private Value scalar(YamlScalar scalar) {
        String text = scalar.value();
        if (text.indexOf('$') >= 0) {
            return Value.text(filledIn(text));
        }
        boolean plain = !scalar.isAlwaysText() && scalar.tag().isEmpty();
        if (plain && PlainScalars.isNull(text)) {
            return Value.NOTHING;
        }
        return plain && (PlainScalars.isBoolean(text) || PlainScalars.isNumber(text)) ? new Value.Literal(literal(text))
                : Value.text(text);
    }

    /** What Compose refuses stays as it is written, so that it is the same wherever it stands. */
    private String filledIn(String text) {
        if (Interpolation.of(text).resolve(variables) instanceof Interpolation.Resolution.Resolved resolved) {
            unset.addAll(resolved.unset());
            return resolved.text();
        }
        return text;
    }

    private static String literal(String plain) {
        if (PlainScalars.isBoolean(plain)) {
            return plain.toLowerCase(Locale.ROOT);
        }
        Matcher whole = WHOLE.matcher(plain);
        if (whole.matches()) {
            String digits = whole.group(3).replace("_", "");
            int radix = switch (whole.group(2).toLowerCase(Locale.ROOT)) {
                case "0x" -> 16;
                case "0b" -> 2;
                case "" -> 10;
                default -> 8;
            };
            boolean readable = !digits.isEmpty() && (radix != 8 || digits.chars().allMatch(c -> c <= '7'));
            return readable ? new BigInteger(whole.group(1).replace("+", "") + digits, radix).toString() : plain;
        }
        if (!plain.matches("[-+]?[0-9]+\\.[0-9]*0")) {
            return plain;
        }
        // 1.10 is the number 1.1; 2.0 keeps one digit.
        String bare = new BigDecimal(plain).stripTrailingZeros().toPlainString();
        return bare.indexOf('.') < 0 ? bare + ".0" : bare;
    }
}
