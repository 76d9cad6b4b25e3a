package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the Compose Specification says of one place in a compose file: a key, a name that the user chooses, or an item of a
 * list. Immutable.
 */
public final class KeySpec {
    /** How {@link #name()} and paths write a name that the user chooses. */
    public static final String ANY = "*";
    /** How {@link #name()} and paths write an item of a list. */
    public static final String ITEM = "[]";

    private static final int MOST_COMMON = 3;

    private final KeyFacts facts;
    private final Map<String, KeySpec> children;
    private final Optional<KeySpec> anyKey;
    private final Optional<KeySpec> items;
    private final List<String> byCommonness;
    private final Descriptions descriptions;

    KeySpec(KeyFacts facts, LinkedHashMap<String, KeySpec> children, Optional<KeySpec> anyKey, Optional<KeySpec> items,
            Descriptions descriptions) {
        this.facts = facts;
        this.children = Collections.unmodifiableMap(children);
        this.anyKey = anyKey;
        this.items = items;
        this.descriptions = descriptions;
        this.byCommonness = children.isEmpty() ? List.of() : byCommonness(children);
    }

    private static List<String> byCommonness(Map<String, KeySpec> children) {
        List<String> names = new ArrayList<>(children.size());
        for (int level = MOST_COMMON; level >= 0; level--) {
            for (KeySpec child : children.values()) {
                if (child.commonness() == level) {
                    names.add(child.name());
                }
            }
        }
        return List.copyOf(names);
    }

    /** The key itself, {@value #ANY} for a name that the user chooses, {@value #ITEM} for an item; empty for the root map. */
    public String name() {
        return facts.name();
    }

    /** The path from the root, for example {@code services.*.ports[].target}; empty for the root map. */
    public String path() {
        return facts.path();
    }

    /** The forms that may stand here, in the table's order. */
    public Set<Form> forms() {
        return facts.forms();
    }

    /** The forms of the items where a list may stand here; empty where none may. */
    public Set<Form> itemForms() {
        return facts.itemForms();
    }

    /** Whether the items of a list that stands here must all differ. */
    public boolean uniqueItems() {
        return facts.uniqueItems();
    }

    /** The fixed keys of a map that stands here, in the table's order. */
    public Map<String, KeySpec> children() {
        return children;
    }

    /** The names of the fixed keys, those that sites use most first. */
    public List<String> childrenByCommonness() {
        return byCommonness;
    }

    /** What stands behind a name that the user chooses; empty where a map has fixed keys only. */
    public Optional<KeySpec> anyKey() {
        return anyKey;
    }

    /** What an item of a list that stands here is; present wherever {@link #forms()} has {@link Form#LIST}. */
    public Optional<KeySpec> items() {
        return items;
    }

    /** The fixed key of that name, else the one for any name. */
    public Optional<KeySpec> child(String key) {
        KeySpec fixed = children.get(key);
        return fixed != null ? Optional.of(fixed) : anyKey;
    }

    /** The only scalars that may stand here, in the table's order; empty for no such limit. */
    public List<String> allowedValues() {
        return facts.values();
    }

    /**
     * Scalars to offer: well-known ones where others are allowed too. Words in capitals are for the user to replace, as in
     * {@code service:NAME}.
     */
    public List<String> suggestions() {
        return facts.suggestions();
    }

    /** What a scalar text must match as a whole. */
    public Optional<Pattern> pattern() {
        return facts.pattern();
    }

    /** What the keys of a map that stands here must match as a whole, where the user chooses them. */
    public Optional<Pattern> namePattern() {
        return facts.namePattern();
    }

    /** The grammar of a text that stands here; for lists, that of their items is in {@link #items()}. */
    public Optional<ValueFormat> format() {
        return facts.format();
    }

    /** The least number allowed. */
    public OptionalDouble minimum() {
        return facts.minimum();
    }

    /** The greatest number allowed. */
    public OptionalDouble maximum() {
        return facts.maximum();
    }

    /** The keys that a map that stands here must have. */
    public Set<String> requiredKeys() {
        return facts.required();
    }

    /** Whether the specification keeps the key for old files only. */
    public boolean deprecated() {
        return facts.deprecated();
    }

    /** How often sites use the key: 3 nearly always, 2 often, 1 now and then, 0 hardly ever. */
    public int commonness() {
        return facts.commonness();
    }

    /** The first version of Docker Compose that reads the key, for example {@code 2.20.0}; empty for always. */
    public Optional<String> since() {
        return facts.since();
    }

    /** Whether a map that stands here may have {@code x-} keys: wherever it has fixed keys. */
    public boolean allowsExtensions() {
        return !children.isEmpty();
    }

    /** Whether a map that stands here may have keys that the table does not know. */
    public boolean allowsUnknownKeys() {
        return facts.open();
    }

    /** What the key does, in a sentence or two; empty only for the root map. */
    public String description() {
        return descriptions.of(facts.describedBy()).orElse("");
    }

    /** What to mind about the key at an observatory site. */
    public Optional<String> siteNote() {
        return descriptions.siteNote(facts.describedBy());
    }

    /** A small value as YAML; may have several lines. */
    public Optional<String> example() {
        return descriptions.example(facts.describedBy());
    }

    /** What one of {@link #allowedValues()} or {@link #suggestions()} means. */
    public Optional<String> valueDescription(String value) {
        return descriptions.ofValue(facts.describedBy(), value);
    }

    /**
     * The fixed key that the user probably meant.
     *
     * @param unknownKey a key that is none of the fixed ones
     * @return empty when nothing is near enough; equally near ones are decided by how common they are
     */
    public Optional<String> nearest(String unknownKey) {
        return new NearMiss().nearest(unknownKey, byCommonness);
    }

    /** The path. */
    @Override
    public String toString() {
        return facts.path();
    }
}
