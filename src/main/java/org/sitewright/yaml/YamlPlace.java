package org.sitewright.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/**
 * A node with the way to it and its place in the text.
 *
 * @param node   the node
 * @param base   what must be added to the node's offsets to get those of the text
 * @param path   from the document's root
 * @param entry  the entry whose value the node is, if it is one
 * @param entryBase what must be added to the offsets of the entry's body
 */
public record YamlPlace(YamlNode node, int base, YamlPath path, @Nullable YamlEntry entry, int entryBase) {
    /** The node's range in the text, anchor and tag included. */
    public TextRange range() {
        return new TextRange(node.start() + base, node.end() + base);
    }

    /** The range of the node's own text, without anchor and tag. */
    public TextRange contentRange() {
        return new TextRange(node.contentStart() + base, node.end() + base);
    }

    /** The range of the key whose value the node is. */
    public Optional<TextRange> keyRange() {
        return entry == null ? Optional.empty()
                : Optional.of(new TextRange(entry.key().start() + entryBase, entry.key().end() + entryBase));
    }

    /** The range of key and value, or of the node alone where there is no key. */
    public TextRange memberRange() {
        return entry == null ? range() : new TextRange(entry.start() + entryBase, entry.end() + entryBase);
    }

    /** The value of an entry of this mapping. */
    public Optional<YamlPlace> entry(String key) {
        return node instanceof YamlMapping mapping ? mapping.entry(key).map(this::member) : Optional.empty();
    }

    /** The item of this sequence. */
    public Optional<YamlPlace> item(int index) {
        return node instanceof YamlSequence sequence && index >= 0 && index < sequence.items().size()
                ? Optional.of(new YamlPlace(sequence.items().get(index).node(), base, path.index(index), null, 0))
                : Optional.empty();
    }

    /** The value of an entry, which must be one of this node's. */
    public YamlPlace member(YamlEntry member) {
        int within = base + member.base();
        return new YamlPlace(member.value(), within, path.key(member.keyText()), member, within);
    }

    public Optional<YamlPlace> step(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> entry(name);
            case YamlPath.Index(int index) -> item(index);
        };
    }
}
