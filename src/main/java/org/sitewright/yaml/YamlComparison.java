package org.sitewright.yaml;

import java.util.List;

/**
 * Compares nodes of two texts by what they say and how it is written; where they stand does not count. Entries whose reading
 * is the same object are equal without a look.
 */
final class YamlComparison {
    private final String oldText;
    private final String newText;

    YamlComparison(String oldText, String newText) {
        this.oldText = oldText;
        this.newText = newText;
    }

    boolean same(YamlNode old, int oldBase, YamlNode now, int newBase) {
        if (old == now) {
            return true;
        }
        if (!sameShell(old, now)) {
            return false;
        }
        return switch (old) {
            case YamlAlias alias -> alias.name().equals(((YamlAlias) now).name());
            case YamlScalar scalar -> {
                YamlScalar other = (YamlScalar) now;
                yield scalar.value().equals(other.value()) && written(oldText, scalar, oldBase).equals(written(newText, other, newBase));
            }
            case YamlMapping mapping -> {
                List<YamlEntry> others = ((YamlMapping) now).entries();
                boolean same = mapping.entries().size() == others.size();
                for (int i = 0; i < others.size() && same; i++) {
                    same = sameEntry(mapping.entries().get(i), oldBase, others.get(i), newBase);
                }
                yield same;
            }
            case YamlSequence sequence -> {
                List<YamlSequence.Item> others = ((YamlSequence) now).items();
                boolean same = sequence.items().size() == others.size();
                for (int i = 0; i < others.size() && same; i++) {
                    same = same(sequence.items().get(i).node(), oldBase, others.get(i).node(), newBase);
                }
                yield same;
            }
        };
    }

    private static String written(String text, YamlScalar scalar, int base) {
        return text.substring(base + scalar.contentStart(), base + scalar.end());
    }

    /** Whether two nodes are of one kind and style, with the same anchor and tag; their members are not looked at. */
    boolean sameShell(YamlNode old, YamlNode now) {
        boolean kind = switch (old) {
            case YamlAlias ignored -> now instanceof YamlAlias;
            case YamlScalar scalar -> now instanceof YamlScalar other && scalar.style() == other.style();
            case YamlMapping mapping -> now instanceof YamlMapping other && mapping.flow() == other.flow();
            case YamlSequence sequence -> now instanceof YamlSequence other && sequence.flow() == other.flow();
        };
        return kind && old.anchor().equals(now.anchor()) && old.tag().equals(now.tag());
    }

    boolean sameEntry(YamlEntry old, int oldBase, YamlEntry now, int newBase) {
        return old.body() == now.body() || sameKey(old, oldBase, now, newBase) && sameValue(old, oldBase, now, newBase);
    }

    boolean sameKey(YamlEntry old, int oldBase, YamlEntry now, int newBase) {
        return old.body().explicit() == now.body().explicit()
                && same(old.key(), oldBase + old.base(), now.key(), newBase + now.base());
    }

    boolean sameValue(YamlEntry old, int oldBase, YamlEntry now, int newBase) {
        return same(old.value(), oldBase + old.base(), now.value(), newBase + now.base());
    }

    /** Whether a reader gets this value from the node. */
    boolean isValue(YamlNode node, YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> node instanceof YamlScalar scalar && scalar.value().equals(text)
                    && (scalar.isAlwaysText() || !PlainScalars.isAmbiguous(text));
            case YamlValue.Literal(String text) -> node instanceof YamlScalar scalar && !scalar.isAlwaysText()
                    && scalar.value().equals(text);
            case YamlValue.Nothing() -> node instanceof YamlScalar scalar && !scalar.isAlwaysText() && PlainScalars.isNull(scalar.value());
            case YamlValue.Items(List<YamlValue> items) -> {
                boolean same = node instanceof YamlSequence sequence && sequence.items().size() == items.size();
                for (int i = 0; i < items.size() && same; i++) {
                    same = isValue(((YamlSequence) node).items().get(i).node(), items.get(i));
                }
                yield same;
            }
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                boolean same = node instanceof YamlMapping mapping && mapping.entries().size() == members.size();
                for (int i = 0; i < members.size() && same; i++) {
                    YamlEntry entry = ((YamlMapping) node).entries().get(i);
                    same = entry.hasKey(members.get(i).key()) && isValue(entry.value(), members.get(i).value());
                }
                yield same;
            }
        };
    }
}
