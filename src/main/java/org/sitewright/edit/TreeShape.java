package org.sitewright.edit;

import java.util.Optional;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlDocument;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/**
 * What a tree says, without where it stands, as one text: two trees with the same shape say the same. One member can be left
 * out, so that a change of the text there can be told from a change elsewhere.
 */
final class TreeShape {
    private final Optional<YamlPath> leftOut;
    private final StringBuilder shape = new StringBuilder();

    private TreeShape(Optional<YamlPath> leftOut) {
        this.leftOut = leftOut;
    }

    static String of(YamlTree tree, Optional<YamlPath> leftOut) {
        TreeShape shape = new TreeShape(leftOut);
        for (int i = 0; i < tree.documents().size(); i++) {
            YamlDocument document = tree.documents().get(i);
            shape.shape.append('\u0001');
            new TreeShape.Walk(shape, i == 0).node(document.root(), YamlPath.ROOT);
        }
        return shape.shape.toString();
    }

    /** A shape with the name of an anchor, and of its aliases, left out. */
    static String withoutAnchorName(String shape, String name) {
        return shape.replace("&" + name + '\u0002', "&\u0002").replace("*" + name + '\u0003', "*\u0003");
    }

    /** One document; only in the first one something is left out. */
    private record Walk(TreeShape owner, boolean first) {
        void node(YamlNode node, YamlPath path) {
            StringBuilder shape = owner.shape;
            node.anchor().ifPresent(anchor -> shape.append('&').append(anchor).append('\u0002'));
            node.tag().ifPresent(tag -> shape.append(tag).append('\u0002'));
            switch (node) {
                case YamlScalar scalar -> shape.append(scalar.style() == ScalarStyle.PLAIN ? 'p' : 'q').append(scalar.value())
                        .append('\u0003');
                case YamlAlias alias -> shape.append('*').append(alias.name()).append('\u0003');
                case YamlMapping mapping -> {
                    shape.append('{');
                    mapping.entries().forEach(entry -> entry(entry, path));
                    shape.append('}');
                }
                case YamlSequence sequence -> {
                    shape.append('[');
                    for (int i = 0; i < sequence.items().size(); i++) {
                        item(sequence.items().get(i).node(), path.index(i));
                    }
                    shape.append(']');
                }
            }
        }

        private void entry(YamlEntry entry, YamlPath parent) {
            YamlPath path = parent.key(entry.keyText());
            if (!isLeftOut(path)) {
                node(entry.key(), path);
                node(entry.value(), path);
            }
        }

        private void item(YamlNode item, YamlPath path) {
            if (isLeftOut(path)) {
                owner.shape.append('?');
            } else {
                node(item, path);
            }
        }

        private boolean isLeftOut(YamlPath path) {
            return first && owner.leftOut.isPresent() && owner.leftOut.get().equals(path);
        }
    }
}
