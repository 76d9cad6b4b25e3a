package org.sitewright.ocs.config;

import java.util.List;
import org.sitewright.text.TextRange;

/**
 * An argument of an instance: a word that begins with a dash and a letter, and the words up to the next one.
 *
 * @param word   the first word, such as {@code --port}
 * @param values the words behind it
 */
public record Argument(ConfigValue word, List<ConfigValue> values) {
    public Argument {
        values = List.copyOf(values);
    }

    /** The first word as OCS compares it; {@code --a=1} and {@code --a} are two names to OCS. */
    public String name() {
        return word.text();
    }

    /** The name without what {@code =} gives it. */
    public String flag() {
        int equals = name().indexOf('=');
        return equals < 0 ? name() : name().substring(0, equals);
    }

    /** What argparse gets for it: the part behind {@code =}, or the words behind the name. */
    public List<String> texts() {
        int equals = name().indexOf('=');
        return equals < 0 ? values.stream().map(ConfigValue::text).toList()
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(name().substring(equals + 1)),
                        values.stream().map(ConfigValue::text)).toList();
    }

    /** From the first word to the last. */
    public TextRange range() {
        int start = word.range().start();
        int end = word.range().end();
        for (ConfigValue value : values) {
            start = Math.min(start, value.range().start());
            end = Math.max(end, value.range().end());
        }
        return new TextRange(start, end);
    }
}
