package org.sitewright.ui.yaml;

import org.sitewright.ui.yaml.YamlLineState.Mode;

import java.util.List;

/**
 * Finds the coloured stretches of YAML, a line at a time; what a line needs from its predecessors is carried in a
 * {@link YamlLineState}. It never fails: on broken text it recovers at the next line that is not indented deeper than
 * what was left open, so that an unclosed quote colours its own block and not the rest of the file.
 */
final class YamlHighlighter {
    /**
     * A line's tokens and the state after it.
     *
     * @param tokens in ascending order, not overlapping; blanks between them belong to none
     */
    record Result(List<YamlToken> tokens, YamlLineState next) {
    }

    /** Colours one line, given without its line break. */
    Result highlight(String line, YamlLineState state) {
        int indent = indentOf(line);
        if (indent == line.length()) {
            return new Result(List.of(), state);
        }
        YamlLineScanner scanner = new YamlLineScanner(line);
        if (isDocumentMarker(line)) {
            return scanner.document();
        }
        YamlLineState open = stillOpen(line, indent, state);
        return switch (open.mode()) {
            case BLOCK_SCALAR -> scanner.blockText(indent, open);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> scanner.restOfQuoted(indent, open);
            case PLAIN -> scanner.restOfPlain(indent, open);
            case BLOCK -> open.flow() > 0 ? scanner.flow(indent, open) : scanner.block(indent);
        };
    }

    /** What is really open at this line: less when its indentation says that something ended or was never closed. */
    private static YamlLineState stillOpen(String line, int indent, YamlLineState state) {
        if (state.mode() == Mode.BLOCK && state.flow() == 0 || indent > state.parent()) {
            return state;
        }
        char first = line.charAt(indent);
        boolean closes = state.flow() > 0 && indent == state.parent() && !state.isQuoted()
                && (first == ']' || first == '}');
        return closes ? state : YamlLineState.START;
    }

    private static boolean isDocumentMarker(String line) {
        return (line.startsWith("---") || line.startsWith("..."))
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '\t');
    }

    /** Columns before the first unit that is no blank; the line's length for a blank line. */
    static int indentOf(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
