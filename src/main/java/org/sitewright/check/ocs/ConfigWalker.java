package org.sitewright.check.ocs;

import java.util.Optional;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/** Walks a site config file along the table of its keys. What comes by an alias is looked at where it stands, if it has a place there. */
final class ConfigWalker {
    private final Visitor visitor;

    /**
     * A node that the table knows.
     *
     * @param base what must be added to the node's offsets
     * @param key  where the key stands that it is the value of; the node itself for an item
     */
    record At(YamlNode node, int base, KeySpec spec, YamlPath path, TextRange key) {
        TextRange range() {
            return new TextRange(base + node.contentStart(), base + node.end());
        }
    }

    /** What is done at each node. */
    interface Visitor {
        void visit(At at);
    }

    private ConfigWalker(Visitor visitor) {
        this.visitor = visitor;
    }

    static void walk(YamlTree tree, KeyTable keys, Visitor visitor) {
        int base = tree.document().base();
        YamlNode root = tree.document().root();
        new ConfigWalker(visitor).visit(new At(root, base, keys.root(), YamlPath.ROOT, TextRange.at(base + root.start())));
    }

    private void visit(At at) {
        visitor.visit(at);
        switch (at.node()) {
            case YamlMapping mapping -> mapping.entries().forEach(entry -> entry(at, entry));
            case YamlSequence sequence -> at.spec().items().ifPresent(spec -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    YamlNode item = sequence.items().get(i).node();
                    visit(new At(item, at.base(), spec, at.path().index(i), new TextRange(at.base() + item.contentStart(), at.base() + item.end())));
                }
            });
            default -> { }
        }
    }

    private void entry(At at, YamlEntry entry) {
        Optional<KeySpec> spec = entry.isMerge() ? Optional.empty() : at.spec().child(entry.keyText());
        spec.ifPresent(found -> visit(new At(entry.value(), at.base() + entry.base(), found, at.path().key(entry.keyText()), keyRange(at, entry))));
    }

    static TextRange keyRange(At at, YamlEntry entry) {
        return new TextRange(at.base() + entry.base() + entry.key().contentStart(), at.base() + entry.base() + entry.key().end());
    }
}
