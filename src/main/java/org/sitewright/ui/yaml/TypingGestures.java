package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.Optional;

/** What Enter, Tab, Backspace and the quote and bracket keys do besides typing themselves. Pure. */
final class TypingGestures {
    private static final String OPENERS = "\"'[{";
    private static final String CLOSERS = "\"']}";

    private final SourceText text;
    private final TextRange selection;
    private final int step;

    TypingGestures(SourceText text, TextRange selection) {
        this.text = text;
        this.selection = selection;
        this.step = IndentStep.of(text);
    }

    /** A line break, with the indentation that the next line wants. */
    Gesture enter() {
        int line = text.lineAt(selection.start());
        int start = text.lineStart(line);
        String words = text.line(line);
        String before = text.content().substring(start, selection.start());
        int indent = Math.min(YamlHighlighter.indentOf(words), before.length());
        String lead = words.substring(0, indent);
        String said = before.substring(indent);
        if (selection.isEmpty() && said.startsWith("-") && said.substring(1).isBlank() && words.strip().equals("-")) {
            // An item that was left empty ends the list.
            TextPatch patch = TextPatch.of(new TextChange(start + indent, text.lineEnd(line), ""));
            return Gesture.at(patch, new TextPosition(line, indent));
        }
        String insert = text.lineBreak() + lead + lead(said);
        TextRange replaced = new TextRange(selection.start(), endOfBlanks(selection.end()));
        TextPatch patch = TextPatch.of(TextChange.replace(replaced, insert));
        return at(patch, selection.start() + insert.length());
    }

    /** What the next line begins with, beyond this line's indentation. */
    private String lead(String said) {
        String words = withoutComment(said).stripTrailing();
        if (words.isEmpty() || said.startsWith("#")) {
            return "";
        }
        int dashes = 0;
        while (words.startsWith("- ", dashes)) {
            dashes += 2;
            while (dashes < words.length() && words.charAt(dashes) == ' ') {
                dashes++;
            }
        }
        boolean opens = words.endsWith(":") || words.endsWith("|") || words.endsWith(">")
                || words.endsWith("|-") || words.endsWith(">-");
        if (dashes == 0) {
            return opens ? " ".repeat(step) : "";
        }
        if (opens) {
            return " ".repeat(dashes + step);
        }
        // An item that is a mapping goes on with its next key; any other is followed by the next item.
        return YamlLines.isEntry(words.substring(dashes)) ? " ".repeat(dashes) : words.substring(0, dashes);
    }

    private static String withoutComment(String words) {
        int at = words.indexOf(" #");
        return at < 0 ? words : words.substring(0, at);
    }

    private int endOfBlanks(int offset) {
        int end = offset;
        while (end < text.length() && text.content().charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** Blanks to the next step. */
    Gesture tab() {
        int column = text.position(selection.start()).column();
        String blanks = " ".repeat(step - column % step);
        return at(TextPatch.of(TextChange.replace(selection, blanks)), selection.start() + blanks.length());
    }

    /** Backspace: within indentation back to the step before, between an empty pair both of it; else nothing special. */
    Optional<Gesture> backspace() {
        if (!selection.isEmpty() || selection.start() == 0) {
            return Optional.empty();
        }
        int at = selection.start();
        int lineStart = text.lineStart(text.lineAt(at));
        String before = text.content().substring(lineStart, at);
        if (before.length() > 1 && before.chars().allMatch(c -> c == ' ')) {
            int back = before.length() % step == 0 ? step : before.length() % step;
            return Optional.of(at(TextPatch.of(new TextChange(at - back, at, "")), at - back));
        }
        if (!before.isEmpty() && at < text.length()) {
            int kind = OPENERS.indexOf(before.charAt(before.length() - 1));
            if (kind >= 0 && text.content().charAt(at) == CLOSERS.charAt(kind)) {
                return Optional.of(at(TextPatch.of(new TextChange(at - 1, at + 1, "")), at - 1));
            }
        }
        return Optional.empty();
    }

    /** A quote or bracket: closed where nothing follows, put around a selection, or stepped over. */
    Optional<Gesture> pair(char typed) {
        int at = selection.start();
        boolean follows = at < text.length();
        char next = follows ? text.content().charAt(at) : '\n';
        if (selection.isEmpty() && CLOSERS.indexOf(typed) >= 0 && next == typed && opened(typed)) {
            return Optional.of(at(TextPatch.NONE, at + 1));
        }
        int kind = OPENERS.indexOf(typed);
        if (kind < 0) {
            return Optional.empty();
        }
        char closer = CLOSERS.charAt(kind);
        if (!selection.isEmpty()) {
            if (text.lineAt(selection.start()) != text.lineAt(selection.end())) {
                return Optional.empty();
            }
            TextPatch patch = TextPatch.of(TextChange.insert(selection.start(), String.valueOf(typed)),
                    TextChange.insert(selection.end(), String.valueOf(closer)));
            SourceText after = text.apply(patch);
            return Optional.of(new Gesture(patch, after.position(selection.start() + 1),
                    after.position(selection.end() + 1)));
        }
        boolean roomBehind = !follows || " \t\r\n,]}".indexOf(next) >= 0;
        boolean roomBefore = at == 0 || " \t\n[{,:=(".indexOf(text.content().charAt(at - 1)) >= 0
                || typed == '{' && text.content().charAt(at - 1) == '$';
        if (!roomBehind || !roomBefore || insideQuotesOrComment(at) && typed != '{') {
            return Optional.empty();
        }
        return Optional.of(at(TextPatch.of(TextChange.insert(at, "" + typed + closer)), at + 1));
    }

    /** Whether a closer just ahead belongs to something that is open on this line. */
    private boolean opened(char closer) {
        int start = text.lineStart(text.lineAt(selection.start()));
        String before = text.content().substring(start, selection.start());
        char opener = OPENERS.charAt(CLOSERS.indexOf(closer));
        long openers = before.chars().filter(c -> c == opener).count();
        long closers = before.chars().filter(c -> c == closer).count();
        return opener == closer ? openers % 2 == 1 : openers > closers;
    }

    private boolean insideQuotesOrComment(int at) {
        int line = text.lineAt(at);
        String before = text.content().substring(text.lineStart(line), at);
        return before.stripLeading().startsWith("#") || before.contains(" #")
                || before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Gesture at(TextPatch patch, int offset) {
        return Gesture.at(patch, text.apply(patch).position(offset));
    }
}
