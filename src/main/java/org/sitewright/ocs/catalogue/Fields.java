package org.sitewright.ocs.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** A mapping of a catalogue while it is read: what is missing or of the wrong kind goes to the problems. */
final class Fields {
    private final Resolver resolver;
    private final Resolved mapping;
    private final TextRange name;
    private final Words words;
    private final List<CatalogueProblem> problems;

    /**
     * @param name     where the key stands that it belongs to, for what is missing
     * @param problems to be added to
     */
    Fields(Resolver resolver, Resolved mapping, TextRange name, Words words, List<CatalogueProblem> problems) {
        this.resolver = resolver;
        this.mapping = mapping;
        this.name = name;
        this.words = words;
        this.problems = problems;
    }

    /** What is wrong here, if the value of a key is wrong. */
    void wrong(String key, String said) {
        problems.add(new CatalogueProblem(value(key).map(Resolved::range).orElse(name), said));
    }

    Words words() {
        return words;
    }

    /** The keys of which none is known. */
    List<ResolvedEntry> entries() {
        return resolver.entries(mapping);
    }

    /** The mapping below an entry; where there is something else, a problem and no mapping. */
    Optional<Fields> fields(ResolvedEntry entry) {
        if (entry.value().node() instanceof YamlMapping) {
            return Optional.of(new Fields(resolver, entry.value(), entry.keyRange(), words, problems));
        }
        problems.add(new CatalogueProblem(entry.keyRange(), words.of("wrong.mapping", entry.key())));
        return Optional.empty();
    }

    Optional<Fields> fields(String key) {
        return entry(key).flatMap(this::fields);
    }

    /** The mappings below the entries of a key, by their keys. */
    Map<String, Fields> each(String key) {
        Map<String, Fields> found = new LinkedHashMap<>();
        fields(key).ifPresent(inner -> inner.entries().forEach(entry ->
                inner.fields(entry).ifPresent(fields -> found.put(entry.key(), fields))));
        return found;
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** A text that must be there; empty, with a problem, if it is not. */
    String text(String key) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            wrong(key, words.of("wrong.missing", key));
        }
        return text.orElse("");
    }

    /** A text that may be there; one that is empty counts as none. */
    Optional<String> optional(String key) {
        Optional<Resolved> value = value(key);
        if (value.isPresent() && !(value.get().node() instanceof YamlScalar)) {
            wrong(key, words.of("wrong.text", key));
        }
        return value.map(Resolved::node).filter(YamlScalar.class::isInstance).map(node -> ((YamlScalar) node).value())
                .filter(text -> !text.isEmpty());
    }

    /** A whole number that may be there, 0 if it is not. */
    int number(String key) {
        String text = optional(key).orElse("0");
        if (text.length() > 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            wrong(key, words.of("wrong.number", key));
            return 0;
        }
        return Integer.parseInt(text);
    }

    boolean isTrue(String key) {
        return optional(key).orElse("false").equals("true");
    }

    /** The constant that is written so; the given one where nothing is written. */
    <T extends Enum<T>> T constant(String key, Class<T> type, Function<T, String> word, T otherwise) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        List<String> known = new ArrayList<>();
        for (T constant : type.getEnumConstants()) {
            if (word.apply(constant).equals(text.get())) {
                return constant;
            }
            known.add(word.apply(constant));
        }
        wrong(key, words.of("wrong.choice", key, text.get(), String.join(", ", known)));
        return otherwise;
    }

    /** The texts of a list, or the one text that stands there alone. */
    List<String> texts(String key) {
        return value(key).map(this::texts).orElse(List.of());
    }

    /** The texts of a mapping; null is empty. */
    Map<String, String> textsByKey(String key) {
        Map<String, String> found = new LinkedHashMap<>();
        fields(key).ifPresent(inner -> inner.entries().forEach(entry -> found.put(entry.key(), plain(entry.value().node()))));
        return found;
    }

    /** The members of a mapping, as they would be written again. */
    List<YamlValue.Member> members(String key) {
        return value(key).map(value -> WrittenValue.of(resolver, value)).filter(YamlValue.Members.class::isInstance)
                .map(found -> ((YamlValue.Members) found).members()).orElse(List.of());
    }

    /** The items of a list, as they would be written again. */
    List<YamlValue> items(String key) {
        return value(key).map(value -> WrittenValue.of(resolver, value)).filter(YamlValue.Items.class::isInstance)
                .map(found -> ((YamlValue.Items) found).items()).orElse(List.of());
    }

    private Optional<ResolvedEntry> entry(String key) {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private Optional<Resolved> value(String key) {
        return resolver.value(mapping, key);
    }

    private List<String> texts(Resolved value) {
        return value.node() instanceof YamlSequence ? resolver.items(value).stream().map(item -> plain(item.node())).toList()
                : value.node() instanceof YamlScalar ? List.of(plain(value.node())) : List.of();
    }

    private static String plain(YamlNode node) {
        return node instanceof YamlScalar scalar && !WrittenValue.isNull(scalar) ? scalar.value() : "";
    }
}
