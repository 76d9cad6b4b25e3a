package org.sitewright.check.syntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;

/** Mistakes in how lines are indented and in what makes them keys or entries of lists. */
final class LineMistakes {
    private static final Pattern COLON_WITHOUT_BLANK = Pattern.compile("([\\w.-]+):(\\S.*)");
    private static final Pattern WIDE_BLANK = Pattern.compile("([\\w.-]+):" + TextLines.NO_BREAK_SPACE + ".*");
    private static final Pattern EQUALS = Pattern.compile("([\\w.-]+)( *= *)(.*)");
    private static final Pattern DASH_WITHOUT_BLANK = Pattern.compile("-([^-\\s].*)");
    private static final Pattern BLOCK_HEADER = Pattern.compile(".*[:-] +[|>][-+1-9]*");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\w.-]+");

    private final TextLines lines;
    private final Explainer explainer;

    LineMistakes(TextLines lines, Explainer explainer) {
        this.lines = lines;
        this.explainer = explainer;
    }

    void missingColon(TextRange range) {
        int line = lines.lineAt(range.start());
        if (belongsToBlockAbove(line)) {
            wrongIndentation(line, lines.before(line), lines.indentation(line));
            return;
        }
        String text = lines.text().substring(range);
        int start = range.start();
        Matcher wide = WIDE_BLANK.matcher(text);
        Matcher colon = COLON_WITHOUT_BLANK.matcher(text);
        Matcher equals = EQUALS.matcher(text);
        Matcher dash = DASH_WITHOUT_BLANK.matcher(text);
        Matcher word = FIRST_WORD.matcher(text);
        if (wide.matches()) {
            TextRange blank = new TextRange(start + wide.end(1) + 1, start + wide.end(1) + 2);
            explainer.report("no-break-space", blank).fix("ordinary-blanks", Pieces.replace(blank, " "));
        } else if (colon.matches()) {
            explainer.report("missing-space-after-colon", range, colon.group(1), colon.group(2))
                    .fix("add-space", Pieces.insert(start + colon.start(2), " "));
        } else if (equals.matches()) {
            TextRange sign = new TextRange(start + equals.start(2), start + equals.end(2));
            explainer.report("equals", range, text, equals.group(1), equals.group(3))
                    .fix("colon-for-equals", Pieces.replace(sign, ": "));
        } else if (dash.matches()) {
            missingDashBlank(range, dash.group(1));
        } else {
            Reporter.Report report = explainer.report("missing-colon", range, text);
            if (word.lookingAt()) {
                int end = start + word.end();
                // A sign that was taken for a colon is replaced by one.
                boolean other = word.end() < text.length() && ";：".indexOf(text.charAt(word.end())) >= 0;
                report.fix("add-colon", Pieces.replace(new TextRange(end, other ? end + 1 : end), ":"));
            }
        }
    }

    /** Whether the lines above are a text behind {@code |} or {@code >} that this one was to go on. */
    private boolean belongsToBlockAbove(int line) {
        int previous = lines.before(line);
        if (previous < 0 || lines.indentation(previous) <= lines.indentation(line)) {
            return false;
        }
        int key = lines.parent(previous);
        if (key < 0 || !BLOCK_HEADER.matcher(lines.content(key)).matches()) {
            return false;
        }
        for (int above = key; above >= 0; above = lines.parent(above)) {
            if (lines.indentation(above) == lines.indentation(line)) {
                return false;
            }
        }
        return true;
    }

    private void missingDashBlank(TextRange range, String entry) {
        explainer.report("missing-space-after-dash", range, entry).fix("add-space", Pieces.insert(range.start() + 1, " "));
    }

    void indentation(TextRange range, List<String> arguments) {
        int line = lines.lineAt(range.start());
        if (range.start() == lines.text().lineStart(line) && lines.text().substring(range).isBlank()) {
            blockStart(line, arguments.getFirst(), arguments.getLast());
            return;
        }
        int previous = lines.before(line);
        int own = lines.indentation(line);
        Matcher dash = DASH_WITHOUT_BLANK.matcher(lines.content(line));
        boolean behindItem = previous >= 0 && isItemAt(own, previous);
        if (behindItem && dash.matches()) {
            missingDashBlank(lines.contentRange(line), dash.group(1));
        } else if (behindItem && lines.key(line).isPresent() && !lines.isItem(line)) {
            keyInSequence(lines.contentRange(line));
        } else {
            wrongIndentation(line, previous, own);
        }
    }

    /** An empty line with more blanks than the first line of the text has. */
    private void blockStart(int firstOfText, String column, String blanks) {
        int line = firstOfText - 1;
        while (line > 0 && lines.wholeLine(line).length() != Integer.parseInt(blanks)) {
            line--;
        }
        TextRange whole = lines.wholeLine(line);
        Reporter.Report report = explainer.report("bad-block-start", whole, blanks, column);
        if (lines.text().substring(whole).isBlank()) {
            report.fix("indent", Pieces.replace(whole, " ".repeat(Integer.parseInt(column))), column);
        }
    }

    /** Whether the line, or the entry that it belongs to, is an entry of a list with this indentation. */
    private boolean isItemAt(int indentation, int line) {
        int i = line;
        while (i >= 0 && lines.indentation(i) > indentation) {
            i = lines.before(i);
        }
        return i >= 0 && lines.indentation(i) == indentation && lines.isItem(i);
    }

    private void wrongIndentation(int line, int previous, int own) {
        int meant = new Neighbours(lines).indentation(line);
        boolean deeperThanValue = previous >= 0 && own > lines.indentation(previous) && !lines.opensBlock(previous);
        TextRange range = lines.contentRange(line);
        Reporter.Report report = deeperThanValue ? explainer.report("unexpected-indentation", range, own)
                : explainer.report("bad-indentation", range, own, meant);
        if (meant != own) {
            report.fix("indent", Pieces.replace(lines.indentationRange(line), " ".repeat(meant)), meant);
        }
    }

    void itemInMapping(TextRange range) {
        int line = lines.lineAt(range.start());
        int previous = lines.before(line);
        if (previous >= 0 && lines.opensBlock(previous) && lines.indentation(previous) > lines.indentation(line)) {
            wrongIndentation(line, previous, lines.indentation(line));
            return;
        }
        Optional<String> key = keyAbove(line);
        if (key.isPresent()) {
            explainer.report("item-in-mapping", range, key.get());
        } else {
            explainer.report("item-in-mapping-top", range);
        }
    }

    void keyInSequence(TextRange range) {
        int line = lines.lineAt(range.start());
        int previous = lines.before(line);
        Reporter.Report report = explainer.report("key-in-sequence", range, lines.key(line).orElse(""), keyAbove(line).orElse(""));
        if (previous >= 0 && lines.isItem(previous) && lines.key(previous).isPresent()) {
            int meant = lines.indentation(previous) + 2;
            report.fix("indent", Pieces.replace(lines.indentationRange(line), " ".repeat(meant)), meant);
        }
        report.fix("add-dash", Pieces.insert(range.start(), "- "));
    }

    private Optional<String> keyAbove(int line) {
        int parent = lines.parent(line);
        return parent < 0 ? Optional.empty() : lines.key(parent);
    }

    /** {@code a: b: c}, or {@code a: - b}. */
    void secondOnLine(TextRange range, String sign) {
        int line = lines.lineAt(range.start());
        TextRange content = lines.contentRange(line);
        if (sign.equals("-")) {
            itemOnKeyLine(line, new TextRange(range.start(), Math.max(range.end(), content.end())));
            return;
        }
        String text = lines.text().content();
        int first = text.indexOf(": ", content.start());
        if (first < 0 || first >= range.start()) {
            explainer.report("unexpected-text", range, sign);
            return;
        }
        int value = first + 2;
        while (value < range.start() && TextLines.isBlank(text.charAt(value))) {
            value++;
        }
        TextRange second = new TextRange(value, Math.max(content.end(), range.end()));
        String key = lines.key(line).orElse("");
        Reporter.Report report = explainer.report("value-and-mapping-on-line", second, key,
                text.substring(value, range.start()).strip());
        if ("\"'[{*&!|>".indexOf(text.charAt(value)) < 0) {
            report.fix("quote", Pieces.replace(second, Pieces.quoted(lines.text().substring(second))));
        }
    }

    private void itemOnKeyLine(int line, TextRange item) {
        String text = lines.text().content();
        int blanks = item.start();
        while (blanks > 0 && TextLines.isBlank(text.charAt(blanks - 1))) {
            blanks--;
        }
        int next = lines.after(line);
        boolean more = next >= 0 && lines.isItem(next) && lines.indentation(next) > lines.indentation(line);
        int indentation = more ? lines.indentation(next) : lines.indentation(line) + 2;
        Edit edit = Pieces.replace(new TextRange(blanks, item.start()), lines.text().lineBreak() + " ".repeat(indentation));
        explainer.report("item-on-key-line", item, lines.text().substring(item)).fix("new-line", edit);
    }
}
