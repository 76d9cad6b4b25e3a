package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for.
 *
 * @param words what the user typed
 */
record SearchQuery(String words, boolean matchCase, boolean wholeWord, boolean regex) {
    private static final long LONGEST = 300_000_000;
    private static final int MOST = 50_000;

    /** What a search comes to. */
    sealed interface Result {
    }

    /** Matches in ascending order, never empty ones. */
    record Found(List<TextRange> matches) implements Result {
    }

    /** The words are no regular expression. */
    record BadPattern(String why) implements Result {
    }

    /** The replacement names a group that is not there. */
    record BadReplacement(String why) implements Result {
    }

    /** The expression did not come to an end in a time that a user would wait. */
    record TooSlow() implements Result {
    }

    /** The replacements for matches. */
    record Replacement(TextPatch patch) implements Result {
    }

    Result find(SourceText text) {
        return walk(text, "", false);
    }

    /** The patch that replaces all matches; in a regular expression {@code $1} stands for a group. */
    Result replaceAll(SourceText text, String replacement) {
        return walk(text, replacement, true);
    }

    private Result walk(SourceText text, String replacement, boolean replace) {
        if (words.isEmpty()) {
            return new Found(List.of());
        }
        List<TextRange> matches = new ArrayList<>();
        List<TextChange> changes = new ArrayList<>();
        try {
            Matcher matcher = pattern().matcher(new Timed(text.content(), System.nanoTime() + LONGEST));
            String template = regex ? replacement : Matcher.quoteReplacement(replacement);
            StringBuilder expanded = new StringBuilder();
            int from = 0;
            while (matches.size() < MOST && matcher.find()) {
                if (matcher.end() == matcher.start()) {
                    continue;
                }
                TextRange range = new TextRange(matcher.start(), matcher.end());
                matches.add(range);
                if (replace) {
                    expanded.setLength(0);
                    matcher.appendReplacement(expanded, template);
                    changes.add(TextChange.replace(range, expanded.substring(matcher.start() - from)));
                    from = matcher.end();
                }
            }
        } catch (PatternSyntaxException e) {
            return new BadPattern(e.getDescription());
        } catch (TimeUp | StackOverflowError e) {
            return new TooSlow();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new BadReplacement(String.valueOf(e.getMessage()));
        }
        return replace ? new Replacement(new TextPatch(changes)) : new Found(List.copyOf(matches));
    }

    private Pattern pattern() {
        String expression = regex ? words : Pattern.quote(words);
        if (wholeWord) {
            expression = "(?<![\\w])(?:" + expression + ")(?![\\w])";
        }
        return Pattern.compile(expression,
                Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** A text that gives up after some time, which a regular expression otherwise never does. */
    private record Timed(CharSequence text, long deadline) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((index & 63) == 0 && System.nanoTime() > deadline) {
                throw new TimeUp();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TimeUp extends RuntimeException {
        TimeUp() {
            super("", null, false, false);
        }
    }
}
