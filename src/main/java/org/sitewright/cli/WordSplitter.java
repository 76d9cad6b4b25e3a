package org.sitewright.cli;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.words.Words;

/**
 * Splits a line into words as a shell does: blanks part words, single quotes keep all, within double quotes a backslash takes
 * {@code "} and {@code \} as they are, outside of quotes any sign, and {@code #} at a word's start begins a comment. Quotes
 * within a word belong to the word's text: {@code services."my.svc".image} keeps them for the path.
 */
final class WordSplitter {
    private final String line;
    private final Words messages;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private WordSplitter(String line, Words messages) {
        this.line = line;
        this.messages = messages;
    }

    /** @throws UsageException with a sentence, if a quote is not closed */
    static List<String> split(String line, Words messages) throws UsageException {
        return new WordSplitter(line, messages).words();
    }

    private List<String> words() throws UsageException {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                end();
                at++;
            } else if (c == '#' && !inWord) {
                break;
            } else if (c == '"' || c == '\'') {
                // A quoted key within a path: the path's own reader takes the quotes off.
                boolean within = inWord && word.length() > 0 && word.charAt(word.length() - 1) == '.';
                quoted(c, within);
            } else if (c == '\\' && at + 1 < line.length()) {
                add(line.charAt(at + 1));
                at += 2;
            } else {
                add(c);
                at++;
            }
        }
        end();
        return words;
    }

    private void quoted(char quote, boolean keep) throws UsageException {
        int opened = at++;
        inWord = true;
        if (keep) {
            word.append(quote);
        }
        while (at < line.length() && line.charAt(at) != quote) {
            char c = line.charAt(at);
            if (c == '\\' && quote == '"' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0) {
                if (keep) {
                    word.append(c);
                }
                at++;
                c = line.charAt(at);
            }
            word.append(c);
            at++;
        }
        if (at >= line.length()) {
            throw new UsageException(messages.of("batch.quote", opened + 1));
        }
        if (keep) {
            word.append(quote);
        }
        at++;
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
