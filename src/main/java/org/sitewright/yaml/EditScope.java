package org.sitewright.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEditException.Reason;

/** What the makers of patches share: the tree, its style, and questions about lines. */
final class EditScope {
    private final YamlTree tree;
    private final YamlStyle style;
    private final YamlPrinter printer;

    EditScope(YamlTree tree, YamlStyle style) {
        this.tree = tree;
        this.style = style;
        this.printer = new YamlPrinter(style);
    }

    YamlTree tree() {
        return tree;
    }

    SourceText text() {
        return tree.text();
    }

    String content() {
        return tree.text().content();
    }

    YamlStyle style() {
        return style;
    }

    YamlPrinter printer() {
        return printer;
    }

    YamlPlace existing(YamlPath path) throws YamlEditException {
        return tree.find(path).orElseThrow(() -> new YamlEditException(Reason.NOT_FOUND, path));
    }

    /** Whether the node at the path is a flow collection or stands in one. */
    boolean isFlow(YamlPath path) {
        for (int size = 0; size <= path.size(); size++) {
            boolean flow = tree.find(path.prefix(size)).map(place -> switch (place.node()) {
                case YamlMapping mapping -> mapping.flow();
                case YamlSequence sequence -> sequence.flow();
                default -> false;
            }).orElse(false);
            if (flow) {
                return true;
            }
        }
        return false;
    }

    /** The column of the key or dash whose value stands at the path; -1 for the root. */
    int columnOfMember(YamlPath path) {
        if (path.isRoot()) {
            return -1;
        }
        return tree.find(path.parent()).map(place -> switch (place.node()) {
            case YamlMapping mapping -> mapping.indent();
            case YamlSequence sequence -> sequence.indent();
            default -> -1;
        }).orElse(-1);
    }

    int lineOf(int offset) {
        return text().lineAt(offset);
    }

    /** Whether only blanks and a comment stand between the offset and the line's end. */
    boolean isCommentBehind(int offset) {
        String rest = content().substring(offset, text().lineEnd(lineOf(offset)));
        return rest.length() > 1 && YamlChars.isBlank(rest.charAt(0)) && rest.stripLeading().startsWith("#");
    }

    /** The comma that stands behind the offset on its line, blanks between; -1 if there is none. */
    int commaBehind(int offset) {
        int i = offset;
        while (i < content().length() && YamlChars.isBlank(content().charAt(i))) {
            i++;
        }
        return i < content().length() && content().charAt(i) == ',' ? i : -1;
    }

    boolean isFirstOnLine(int offset) {
        return content().substring(text().lineStart(lineOf(offset)), offset).isBlank();
    }

    int indentOfLine(int line) {
        String content = text().line(line);
        int i = 0;
        while (i < content.length() && content.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    boolean isBlankLine(int line) {
        return text().line(line).isBlank();
    }

    boolean isCommentLine(int line) {
        return text().line(line).stripLeading().startsWith("#");
    }

    /**
     * The last line that belongs to a member which ends at the offset: comments below that are indented deeper than the
     * member are its own, and so are the empty lines at the end of a block scalar that keeps them.
     */
    int lastLineOf(YamlNode lastNode, int end, int column) {
        int line = lineOf(end);
        int last = line;
        if (keepsTrailingLines(lastNode)) {
            while (last + 1 < text().lineCount() && isBlankLine(last + 1) && last + 2 < text().lineCount()) {
                last++;
            }
        }
        int next = last + 1;
        while (next < text().lineCount() && isCommentLine(next) && indentOfLine(next) > column) {
            last = next;
            next++;
        }
        return last;
    }

    private boolean keepsTrailingLines(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.style().isBlock() && scalar.value().endsWith("\n\n");
            case YamlMapping mapping -> !mapping.flow() && keepsTrailingLines(mapping.entries().getLast().value());
            case YamlSequence sequence -> !sequence.flow() && keepsTrailingLines(sequence.items().getLast().node());
            case YamlAlias ignored -> false;
        };
    }
}
