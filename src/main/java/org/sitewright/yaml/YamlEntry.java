package org.sitewright.yaml;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a mapping. Its own offsets, those of its key and of its value, count from {@link #base()}.
 *
 * @param base where the entry's frame begins, counted in the frame around it; 0 for an entry without a frame of its own
 * @param body the reading, the same object for as long as the entry's text stays the same
 */
public record YamlEntry(int base, Body body) {
    /**
     * What an entry holds.
     *
     * @param start    where the key (or the {@code ?} before it) begins
     * @param colon    where the colon stands, -1 if there is none
     * @param end      behind the last character of key, colon and value
     * @param explicit whether the key is marked by {@code ?}
     * @param frame    what was noticed in the entry's own frame, for an entry that has one
     */
    public record Body(int start, YamlNode key, int colon, YamlNode value, int end, boolean explicit,
                       @Nullable YamlFrame frame) {
        /** Two readings are told apart by identity; their contents are compared by {@link YamlComparison}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public YamlNode key() {
        return body.key();
    }

    public YamlNode value() {
        return body.value();
    }

    public int start() {
        return body.start();
    }

    public int end() {
        return body.end();
    }

    /** The key's text; empty for a key that is not a scalar. */
    public String keyText() {
        return body.key() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    public boolean hasKey(String key) {
        return body.key() instanceof YamlScalar scalar && scalar.value().equals(key);
    }

    /** Whether it is a merge key (YAML 1.1, {@code <<}). */
    public boolean isMerge() {
        return body.key() instanceof YamlScalar scalar && scalar.style() == ScalarStyle.PLAIN && scalar.value().equals("<<");
    }

    public boolean hasFrame() {
        return body.frame() != null;
    }
}
