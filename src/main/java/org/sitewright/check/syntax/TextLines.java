package org.sitewright.check.syntax;

import java.util.Optional;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/** The lines of a text as somebody sees them who looks for a mistake: how deep they are indented and what stands on them. */
final class TextLines {
    static final int NONE = -1;
    static final char NO_BREAK_SPACE = '\u00a0';

    private final SourceText text;

    TextLines(SourceText text) {
        this.text = text;
    }

    SourceText text() {
        return text;
    }

    int lineAt(int offset) {
        return text.lineAt(offset);
    }

    /** How many blanks, tabs and no-break spaces stand before the line's first other character. */
    int indentation(int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        int i = start;
        while (i < end && isBlank(text.content().charAt(i))) {
            i++;
        }
        return i - start;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == NO_BREAK_SPACE;
    }

    TextRange indentationRange(int line) {
        int start = text.lineStart(line);
        return new TextRange(start, start + indentation(line));
    }

    /** The line without its indentation, without blanks and a comment at its end. */
    TextRange contentRange(int line) {
        int start = text.lineStart(line) + indentation(line);
        return new TextRange(start, endWithoutComment(start, text.lineEnd(line)));
    }

    String content(int line) {
        return text.substring(contentRange(line));
    }

    /** Where text ends that begins at an offset: before a comment and the blanks around it. */
    int endWithoutComment(int start, int lineEnd) {
        String content = text.content();
        int end = lineEnd;
        for (int i = start; i < lineEnd; i++) {
            if (content.charAt(i) == '#' && (i == 0 || isBlank(content.charAt(i - 1)) || i == text.lineStart(text.lineAt(i)))) {
                end = i;
                break;
            }
        }
        while (end > start && isBlank(content.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    boolean hasContent(int line) {
        return !contentRange(line).isEmpty();
    }

    /** The nearest line above with more than blanks and a comment; {@link #NONE} without one. */
    int before(int line) {
        int i = line - 1;
        while (i >= 0 && !hasContent(i)) {
            i--;
        }
        return i;
    }

    /** The nearest line below with more than blanks and a comment; {@link #NONE} without one. */
    int after(int line) {
        for (int i = line + 1; i < text.lineCount(); i++) {
            if (hasContent(i)) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether the lines below it belong to it: it is a key without value. */
    boolean opensBlock(int line) {
        return content(line).endsWith(":");
    }

    boolean isItem(int line) {
        String content = content(line);
        return content.equals("-") || content.startsWith("- ");
    }

    /** The key that a line begins with, behind a dash if there is one. */
    Optional<String> key(int line) {
        String content = content(line);
        String rest = isItem(line) ? content.substring(1).strip() : content;
        int colon = rest.endsWith(":") ? rest.length() - 1 : rest.indexOf(": ");
        return colon <= 0 ? Optional.empty() : Optional.of(unquoted(rest.substring(0, rest.indexOf(": ") > 0 ? rest.indexOf(": ") : colon)));
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() >= 2 && (key.charAt(0) == '"' || key.charAt(0) == '\'') && key.endsWith(key.substring(0, 1));
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    /** The nearest line above that is indented less; {@link #NONE} without one. */
    int parent(int line) {
        int indentation = indentation(line);
        int i = before(line);
        while (i >= 0 && indentation(i) >= indentation) {
            i = before(i);
        }
        return i;
    }

    /** The range of a line's indentation and all that belongs to it up to its break. */
    TextRange wholeLine(int line) {
        return new TextRange(text.lineStart(line), text.lineEnd(line));
    }
}
