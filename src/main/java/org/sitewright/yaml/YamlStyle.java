package org.sitewright.yaml;

import java.util.HashMap;
import java.util.Map;

/**
 * The habits of a file, learned from what stands in it.
 *
 * @param indentStep    by how many columns a mapping's keys stand deeper than those of the mapping around it, 1 or more
 * @param dashOffset    by how many columns a sequence's dashes stand deeper than the key before them, 0 or more
 * @param quote         the quotation mark that is used more often
 * @param lineBreak     the line break that most lines have
 * @param blankLines    whether the members of the sections (the services) are mostly parted by a blank line
 */
public record YamlStyle(int indentStep, int dashOffset, char quote, String lineBreak, boolean blankLines) {
    /** How many nodes are looked at: a habit shows soon, and a large file must not be walked through for a small edit. */
    private static final int ENOUGH = 4000;

    public static YamlStyle of(YamlTree tree) {
        Observer observer = new Observer(tree);
        observer.observe(tree.document().root(), -1, tree.document().base());
        return observer.result();
    }

    private static final class Observer {
        private final YamlTree tree;
        private final Map<Integer, Integer> steps = new HashMap<>();
        private final Map<Integer, Integer> dashes = new HashMap<>();
        private int doubleQuotes;
        private int singleQuotes;
        private int parted;
        private int joined;
        private int seen;

        Observer(YamlTree tree) {
            this.tree = tree;
        }

        void observe(YamlNode node, int column, int base) {
            if (seen++ > ENOUGH) {
                return;
            }
            switch (node) {
                case YamlScalar scalar -> {
                    doubleQuotes += scalar.style() == ScalarStyle.DOUBLE_QUOTED ? 1 : 0;
                    singleQuotes += scalar.style() == ScalarStyle.SINGLE_QUOTED ? 1 : 0;
                }
                case YamlMapping mapping -> observe(mapping, column, base);
                case YamlSequence sequence -> {
                    if (!sequence.flow() && column >= 0) {
                        dashes.merge(sequence.indent() - column, 1, Integer::sum);
                    }
                    for (YamlSequence.Item item : sequence.items()) {
                        observe(item.node(), -1, base);
                    }
                }
                case YamlAlias ignored -> { }
            }
        }

        private void observe(YamlMapping mapping, int column, int base) {
            if (!mapping.flow() && column >= 0 && mapping.indent() > column) {
                steps.merge(mapping.indent() - column, 1, Integer::sum);
            }
            boolean members = column == 0 && !mapping.flow();
            for (int i = 0; i < mapping.entries().size() && seen <= ENOUGH; i++) {
                YamlEntry entry = mapping.entries().get(i);
                if (members && i > 0) {
                    countBlankLines(mapping.entries().get(i - 1), entry, base);
                }
                observe(entry.value(), mapping.flow() ? -1 : mapping.indent(), base + entry.base());
            }
        }

        private void countBlankLines(YamlEntry before, YamlEntry entry, int base) {
            boolean large = before.value() instanceof YamlMapping value && !value.flow();
            if (!large) {
                return;
            }
            String between = tree.text().content().substring(base + before.base() + before.end(), base + entry.base() + entry.start());
            // What the last line has of it stands before the entry.
            if (between.lines().skip(1).limit(Math.max(0, between.lines().count() - 2)).anyMatch(String::isBlank)) {
                parted++;
            } else {
                joined++;
            }
        }

        YamlStyle result() {
            int step = mostCommon(steps, 2);
            boolean blank = parted > joined || parted + joined == 0;
            return new YamlStyle(step, mostCommon(dashes, step), singleQuotes > doubleQuotes ? '\'' : '"',
                    tree.text().lineBreak(), blank);
        }

        private static int mostCommon(Map<Integer, Integer> counts, int otherwise) {
            return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(otherwise);
        }
    }
}
