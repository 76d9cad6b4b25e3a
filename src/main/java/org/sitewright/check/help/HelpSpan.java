package org.sitewright.check.help;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of running text in one style.
 *
 * @param text without the back quotes that mark code
 * @param code whether it is code, to be shown with fixed width
 */
public record HelpSpan(String text, boolean code) {
    private static final char MARK = '`';

    /**
     * The spans of a text in which back quotes stand around code. A back quote without partner is an ordinary
     * character.
     */
    static List<HelpSpan> parse(String text) {
        List<HelpSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf(MARK, from);
            int close = open < 0 ? -1 : text.indexOf(MARK, open + 1);
            if (close < 0) {
                spans.add(new HelpSpan(text.substring(from), false));
                break;
            }
            if (open > from) {
                spans.add(new HelpSpan(text.substring(from, open), false));
            }
            spans.add(new HelpSpan(text.substring(open + 1, close), true));
            from = close + 1;
        }
        return List.copyOf(spans);
    }
}
