package org.sitewright.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.compose.ComposeFile;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/**
 * The blocks of a compose file that can be folded: sections and their members (the services above all) from two lines on,
 * other blocks and runs of comment lines where they are longer.
 */
public final class Folds {
    /** So many lines hide when a block within a service is folded, or more; a fold that hides less is not worth it. */
    private static final int LEAST_HIDDEN = 3;
    private static final int MEMBER_DEPTH = 2;

    private final Words words = new Words("assist.messages");

    /** The folds, by their first lines; at most one begins on a line, the outermost. */
    public List<Fold> of(ComposeFile file) {
        YamlTree tree = file.tree();
        Gathering gathering = new Gathering(tree.text());
        gathering.walk(tree.document().root(), tree.document().base(), 1);
        gathering.comments();
        return gathering.folds.values().stream().sorted(Comparator.comparingInt(Fold::from)).toList();
    }

    private final class Gathering {
        private final SourceText text;
        private final Lines lines;
        private final Map<Integer, Fold> folds = new LinkedHashMap<>();
        private final Map<Integer, String> labels = new HashMap<>();

        Gathering(SourceText text) {
            this.text = text;
            this.lines = new Lines(text);
        }

        private void walk(YamlNode node, int base, int depth) {
            switch (node) {
                case YamlMapping mapping -> {
                    for (YamlEntry entry : mapping.entries()) {
                        int within = base + entry.base();
                        add(within + entry.start(), within + entry.end(), depth);
                        walk(entry.value(), within, depth + 1);
                    }
                }
                case YamlSequence sequence -> {
                    for (YamlSequence.Item item : sequence.items()) {
                        add(base + item.start(), base + item.end(), depth);
                        walk(item.node(), base, depth + 1);
                    }
                }
                default -> { }
            }
        }

        private void add(int start, int end, int depth) {
            int from = text.lineAt(start);
            int to = text.lineAt(Math.max(start, end));
            // A block of text ends behind its last line break.
            while (to > from && lines.content(to) >= text.lineEnd(to)) {
                to--;
            }
            int least = depth <= MEMBER_DEPTH ? 1 : LEAST_HIDDEN;
            if (to - from >= least) {
                folds.putIfAbsent(from, fold(from, to));
            }
        }

        private Fold fold(int from, int to) {
            return new Fold(from, to, labels.computeIfAbsent(to - from, count -> words.of("fold.lines", count)));
        }

        private void comments() {
            int first = -1;
            for (int line = 0; line <= text.lineCount(); line++) {
                if (line < text.lineCount() && isComment(line)) {
                    first = first < 0 ? line : first;
                } else {
                    if (first >= 0 && line - 1 - first >= LEAST_HIDDEN) {
                        folds.putIfAbsent(first, fold(first, line - 1));
                    }
                    first = -1;
                }
            }
        }

        private boolean isComment(int line) {
            int at = lines.content(line);
            return at < text.lineEnd(line) && text.content().charAt(at) == '#';
        }
    }
}
