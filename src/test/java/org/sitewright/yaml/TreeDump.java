package org.sitewright.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/** Writes everything that a tree holds, so that two of them can be compared and a difference be read. */
final class TreeDump {
    private final StringBuilder out = new StringBuilder();

    private TreeDump() {}

    /** Nodes, offsets, bases, frames with their problems, comments, anchors and aliases. */
    static String of(YamlTree tree) {
        TreeDump dump = new TreeDump();
        for (YamlDocument document : tree.documents()) {
            dump.out.append("document ").append(document.base()).append("..").append(document.end()).append('\n');
            dump.frame(document.frame(), 0);
            dump.node(document.root(), 1);
        }
        return dump.out.toString();
    }

    /** The first lines of two dumps that differ; empty when both are equal. */
    static String firstDifference(String actual, String expected) {
        if (actual.equals(expected)) {
            return "";
        }
        List<String> left = actual.lines().toList();
        List<String> right = expected.lines().toList();
        int line = 0;
        while (line < left.size() && line < right.size() && left.get(line).equals(right.get(line))) {
            line++;
        }
        return "line " + line + ": " + (line < left.size() ? left.get(line) : "(end)") + " but expected "
                + (line < right.size() ? right.get(line) : "(end)");
    }

    private void frame(@Nullable YamlFrame frame, int depth) {
        if (frame == null) {
            return;
        }
        frame.problems().forEach(problem -> line(depth, "problem " + problem.kind() + at(problem.range()) + problem.arguments()));
        frame.comments().forEach(comment -> line(depth, "comment" + at(comment)));
        frame.anchors().forEach(node -> line(depth, "anchor " + node.anchor().orElseThrow() + " " + node.start()));
        frame.aliases().forEach(alias -> line(depth, "alias " + alias.name() + " " + alias.start()));
    }

    private void node(YamlNode node, int depth) {
        String place = " " + node.start() + "/" + node.contentStart() + ".." + node.end() + " " + node.properties();
        switch (node) {
            case YamlAlias alias -> line(depth, "*" + alias.name() + place);
            case YamlScalar scalar -> line(depth, scalar.style() + place + " <" + scalar.value().replace("\n", "\\n") + ">");
            case YamlSequence sequence -> {
                line(depth, "sequence flow=" + sequence.flow() + " indent=" + sequence.indent() + place);
                for (YamlSequence.Item item : sequence.items()) {
                    line(depth + 1, "item " + item.start() + ".." + item.end());
                    node(item.node(), depth + 2);
                }
            }
            case YamlMapping mapping -> {
                line(depth, "mapping flow=" + mapping.flow() + " indent=" + mapping.indent() + place);
                for (YamlEntry entry : mapping.entries()) {
                    YamlEntry.Body body = entry.body();
                    line(depth + 1, "entry base=" + entry.base() + " " + body.start() + ".." + body.end() + " colon=" + body.colon()
                            + " explicit=" + body.explicit() + " framed=" + entry.hasFrame());
                    frame(body.frame(), depth + 2);
                    node(body.key(), depth + 2);
                    node(body.value(), depth + 2);
                }
            }
        }
    }

    private static String at(TextRange range) {
        return " " + range.start() + ".." + range.end() + " ";
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
