package org.sitewright.yaml;

/** One change of a tree. Every change says which path it touches; all else must stay as it is. */
public sealed interface YamlChange {
    /** Appended behind the last member. */
    int AT_END = Integer.MAX_VALUE;

    /** The path of the value, mapping or sequence that is touched. */
    YamlPath path();

    /** Gives an existing entry or item another value. Quotes, anchor and tag of a scalar stay. */
    record SetValue(YamlPath path, YamlValue value) implements YamlChange {}

    /**
     * Adds an entry to a mapping, which may still be a missing value.
     *
     * @param path  of the mapping
     * @param index before which entry, or {@link #AT_END}
     */
    record AddEntry(YamlPath path, String key, YamlValue value, int index) implements YamlChange {
        public AddEntry(YamlPath path, String key, YamlValue value) {
            this(path, key, value, AT_END);
        }
    }

    /**
     * Adds an item to a sequence, which may still be a missing value.
     *
     * @param path  of the sequence
     * @param index before which item, or {@link #AT_END}
     */
    record AddItem(YamlPath path, YamlValue value, int index) implements YamlChange {
        public AddItem(YamlPath path, YamlValue value) {
            this(path, value, AT_END);
        }
    }

    /** Takes an entry or an item away, with the comments that belong to it alone. */
    record Remove(YamlPath path, WhenEmpty whenEmpty) implements YamlChange {}

    /** Gives an entry another key. */
    record RenameKey(YamlPath path, String newKey) implements YamlChange {}

    /**
     * Gives an item another place in its sequence, with the comments that belong to it alone.
     *
     * @param path of the item
     * @param to   its index afterwards, 0 for the first
     */
    record MoveItem(YamlPath path, int to) implements YamlChange {}

    /** What becomes of a collection that loses its last member. */
    enum WhenEmpty {
        /** It is taken away with its key. */
        REMOVE_PARENT,
        /** It stays, written as <code>{}</code> or {@code []}. */
        KEEP_EMPTY
    }
}
