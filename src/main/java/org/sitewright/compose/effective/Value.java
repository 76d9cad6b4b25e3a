package org.sitewright.compose.effective;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as Compose sees it. Values are equal when Compose cannot tell them apart; the order of a mapping's entries does not
 * count.
 */
public sealed interface Value {
    /** Text. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** A number or a truth value, in one spelling: {@code true}, {@code 12}, {@code 0.5}. */
    record Literal(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A file or folder of the host.
     *
     * @param path absolute, without {@code .} and {@code ..}; a path in a home folder begins with {@code ~}
     */
    record HostPath(String path) implements Value {
        @Override
        public String toString() {
            return path;
        }
    }

    /** Null, or no value at all. */
    record Nothing() implements Value {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /** A mapping. */
    record Members(Map<String, Value> members) implements Value {
        public static final Members NONE = new Members(Map.of());

        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Value> member(String key) {
            return Optional.ofNullable(members.get(key));
        }

        /** The text of a member that is a scalar; empty where there is none. */
        public String text(String key) {
            return member(key).map(Value::asText).orElse("");
        }

        /** These members and one more, or with another value. */
        public Members with(String key, Value value) {
            Map<String, Value> more = new LinkedHashMap<>(members);
            more.put(key, value);
            return new Members(more);
        }

        /** These members but for one. */
        public Members without(String key) {
            if (!members.containsKey(key)) {
                return this;
            }
            Map<String, Value> fewer = new LinkedHashMap<>(members);
            fewer.remove(key);
            return new Members(fewer);
        }

        @Override
        public String toString() {
            return members.toString();
        }
    }

    Value NOTHING = new Nothing();
    Value TRUE = new Literal("true");

    static Value text(String text) {
        return new Text(text);
    }

    /** The text of a scalar; empty for null, lists and mappings. */
    default String asText() {
        return switch (this) {
            case Text(String text) -> text;
            case Literal(String text) -> text;
            case HostPath(String path) -> path;
            case Nothing ignored -> "";
            case Items ignored -> "";
            case Members ignored -> "";
        };
    }

    /** Whether it is one word or number, and no list, mapping or null. */
    default boolean isScalar() {
        return this instanceof Text || this instanceof Literal || this instanceof HostPath;
    }
}
