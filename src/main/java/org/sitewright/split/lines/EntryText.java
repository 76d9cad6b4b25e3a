package org.sitewright.split.lines;

import java.util.List;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlStyle;

/** Writes keys into a mapping of the source, in its style. */
public final class EntryText {
    /** A key with its value, as they are to be written; the value of a nested mapping stands in {@code nested}. */
    public record Pair(String key, String value, List<Pair> nested) {
        public static Pair of(String key, String value) {
            return new Pair(key, value, List.of());
        }

        public static Pair of(String key, List<Pair> nested) {
            return new Pair(key, "", nested);
        }
    }

    private final FileDraft draft;
    private final SourceText text;
    private final YamlStyle style;

    public EntryText(FileDraft draft, YamlStyle style) {
        this.draft = draft;
        this.text = draft.source();
        this.style = style;
    }

    /** Lines of pairs in a block, each with its line break. */
    public String lines(List<Pair> pairs, int column) {
        StringBuilder lines = new StringBuilder();
        for (Pair pair : pairs) {
            lines.append(" ".repeat(column)).append(pair.key()).append(':').append(pair.value().isEmpty() ? "" : " " + pair.value())
                    .append(text.lineBreak()).append(lines(pair.nested(), column + style.indentStep()));
        }
        return lines.toString();
    }

    /** Pairs within braces. */
    public static String flow(List<Pair> pairs) {
        return String.join(", ", pairs.stream().map(pair -> pair.key() + ": "
                + (pair.nested().isEmpty() ? pair.value() : "{" + flow(pair.nested()) + "}")).toList());
    }

    /** Puts other pairs in the place of all that a member holds; comments within it go. */
    public void replaceBody(YamlPlace member, boolean inFlow, List<Pair> pairs) {
        int colon = member.entryBase() + member.entry().body().colon() + 1;
        int end = member.memberRange().end();
        if (inFlow || isFlow(member)) {
            draft.replace(new TextRange(colon, end), " {" + flow(pairs) + "}");
            return;
        }
        int line = text.lineAt(colon);
        int column = column(member);
        String body = lines(pairs, column + style.indentStep());
        String unbroken = body.substring(0, body.length() - text.lineBreak().length());
        if (text.lineAt(end) == line) {
            // A comment behind the key stays on its line.
            if (end > colon) {
                draft.replace(new TextRange(colon, end), "");
            }
            draft.insertOnce(text.lineEnd(line), text.lineBreak() + unbroken);
        } else {
            int start = text.lineStart(line + 1);
            if (member.node() instanceof YamlMapping && member.node().contentStart() > member.node().start()) {
                draft.replace(new TextRange(colon, text.lineEnd(line)), "");
            }
            draft.replace(new TextRange(start, end), unbroken);
        }
    }

    /** Adds pairs in front of what a member holds. */
    public void add(YamlPlace member, boolean inFlow, List<Pair> pairs) {
        boolean empty = member.node() instanceof YamlScalar || member.node() instanceof YamlMapping mapping && mapping.entries().isEmpty();
        if (empty) {
            replaceBody(member, inFlow, pairs);
        } else if (member.node() instanceof YamlAlias) {
            draft.wrap(member.range(), "<<: ", ", " + flow(pairs));
        } else if (member.node() instanceof YamlMapping mapping && mapping.flow()) {
            draft.insertOnce(member.contentRange().start() + 1, flow(pairs) + ", ");
        } else if (member.node() instanceof YamlMapping mapping) {
            String lines = lines(pairs, mapping.indent());
            draft.insertOnce(text.lineStart(text.lineAt(member.contentRange().start())), lines);
        }
    }

    /** Adds pairs behind what a mapping holds, which must not be empty. */
    public void append(YamlPlace mapping, List<Pair> pairs) {
        YamlMapping node = (YamlMapping) mapping.node();
        int behind = mapping.member(node.entries().getLast()).memberRange().end();
        if (node.flow()) {
            draft.insertOnce(behind, ", " + flow(pairs));
            return;
        }
        int line = text.lineAt(behind);
        line = text.lineStart(line) == behind ? line - 1 : line;
        String lines = lines(pairs, node.indent());
        draft.insertOnce(text.lineEnd(line), text.lineBreak() + lines.substring(0, lines.length() - text.lineBreak().length()));
    }

    private boolean isFlow(YamlPlace member) {
        return member.node() instanceof YamlMapping mapping && mapping.flow() && !mapping.entries().isEmpty();
    }

    private int column(YamlPlace member) {
        int start = member.memberRange().start();
        return start - text.lineStart(text.lineAt(start));
    }
}
