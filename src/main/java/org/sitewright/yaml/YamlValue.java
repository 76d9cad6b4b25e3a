package org.sitewright.yaml;

import java.util.List;

/** A value that is to be written into a text. */
public sealed interface YamlValue {
    /** Text: every reader must get this very text, so that it is quoted where it could be taken for something else. */
    record Text(String text) implements YamlValue {}

    /** A number, truth value or null, written as it is given, without quotes. */
    record Literal(String text) implements YamlValue {}

    /** A sequence. */
    record Items(List<YamlValue> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping. */
    record Members(List<Member> members) implements YamlValue {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** One entry of a mapping. */
    record Member(String key, YamlValue value) {}

    /** No value at all, as behind the colon of {@code data:}. */
    record Nothing() implements YamlValue {}

    static YamlValue text(String text) {
        return new Text(text);
    }

    static YamlValue items(String... texts) {
        return new Items(List.of(texts).stream().map(YamlValue::text).toList());
    }
}
