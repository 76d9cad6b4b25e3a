package org.sitewright.compose;

import org.sitewright.text.SourceText;

/**
 * Which lines of a text are whose, where its indentation alone tells: a service's lines go from its name to the next line that
 * is indented no deeper, whether or not a reader of YAML can make anything of them.
 */
final class ServiceLines {
    private static final int TAB = 4;

    private final SourceText text;

    ServiceLines(SourceText text) {
        this.text = text;
    }

    /** Where a service's lines begin: at the start of the line of its name, or at the name where that is not first on its line. */
    int start(PlacedService placed) {
        int line = text.lineAt(placed.base());
        return isBlank(text.lineStart(line), placed.base()) ? text.lineStart(line) : placed.base();
    }

    /**
     * Where a service's lines end.
     *
     * @param next where those of the next service begin, or the text's end
     */
    int end(PlacedService placed, int next) {
        int column = column(placed);
        int line = text.lineAt(placed.range().end()) + 1;
        while (line < text.lineCount() && text.lineStart(line) < next) {
            if (hasContent(line) && !belongs(line, column)) {
                return text.lineStart(line);
            }
            line++;
        }
        return next;
    }

    /** Whether some of a service's lines stand behind what was read of it, and so were passed over. */
    boolean hasUnread(PlacedService placed, int next) {
        int end = end(placed, next);
        for (int line = text.lineAt(placed.range().end()) + 1; line < text.lineCount() && text.lineStart(line) < end; line++) {
            if (hasContent(line) && !isConflictMark(content(line))) {
                return true;
            }
        }
        return false;
    }

    /** An entry of a list that is indented too little can only belong to what stands above, and so can the marks of git. */
    private boolean belongs(int line, int column) {
        int content = content(line);
        return indentation(line) > column || isConflictMark(content) || isDash(content);
    }

    private boolean isDash(int offset) {
        String all = text.content();
        return all.charAt(offset) == '-' && (offset + 1 == all.length() || Character.isWhitespace(all.charAt(offset + 1)));
    }

    private boolean isConflictMark(int offset) {
        String all = text.content();
        return all.startsWith("<<<<<<<", offset) || all.startsWith("=======", offset) || all.startsWith(">>>>>>>", offset)
                || all.startsWith("|||||||", offset);
    }

    private int column(PlacedService placed) {
        int line = text.lineAt(placed.base());
        return isBlank(text.lineStart(line), placed.base()) ? indentation(line) : placed.base() - text.lineStart(line);
    }

    /** Whether a line has more than blanks and a comment. */
    boolean hasContent(int line) {
        int content = content(line);
        return content < text.lineEnd(line) && text.content().charAt(content) != '#';
    }

    /** The first character of a line that is not blank; the line's end if there is none. */
    int content(int line) {
        int i = text.lineStart(line);
        int end = text.lineEnd(line);
        while (i < end && isBlank(text.content().charAt(i))) {
            i++;
        }
        return i;
    }

    /** The column of a line's content; a tab counts as it does for the reader of YAML. */
    int indentation(int line) {
        int column = 0;
        int end = content(line);
        for (int i = text.lineStart(line); i < end; i++) {
            column = text.content().charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(text.content().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
