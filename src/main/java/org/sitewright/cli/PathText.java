package org.sitewright.cli;

import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/**
 * Reads paths as people write them: keys with dots between, a key with dots or blanks in quotes, an item by its number in
 * brackets, as in {@code services."my.svc".ports[0]}. Within quotes a backslash takes the next sign as it is. What
 * {@link YamlPath#toString()} gives is read as that very path.
 */
final class PathText {
    private final String text;
    private final Words messages;
    private int at;

    private PathText(String text, Words messages) {
        this.text = text;
        this.messages = messages;
    }

    /** @throws UsageException with a sentence, if the text is no path */
    static YamlPath parse(String text, Words messages) throws UsageException {
        return new PathText(text, messages).path();
    }

    private YamlPath path() throws UsageException {
        if (text.isEmpty()) {
            throw new UsageException(messages.of("path.empty"));
        }
        YamlPath path = step(YamlPath.ROOT);
        while (at < text.length()) {
            if (text.charAt(at) == '.') {
                at++;
                path = path.key(key());
            } else if (text.charAt(at) == '[') {
                path = path.index(index());
            } else {
                throw wrong("path.dot");
            }
        }
        return path;
    }

    private YamlPath step(YamlPath path) throws UsageException {
        return text.charAt(0) == '[' ? path.index(index()) : path.key(key());
    }

    private String key() throws UsageException {
        char first = at < text.length() ? text.charAt(at) : '.';
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        int start = at;
        while (at < text.length() && ".[]\"'".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong("path.key");
        }
        return text.substring(start, at);
    }

    private String quoted(char quote) throws UsageException {
        StringBuilder key = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            key.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw wrong("path.quote");
        }
        at++;
        return key.toString();
    }

    private int index() throws UsageException {
        int end = text.indexOf(']', at);
        String digits = end < 0 ? "" : text.substring(at + 1, end);
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong("path.index");
        }
        at = end + 1;
        return Integer.parseInt(digits);
    }

    private UsageException wrong(String key) {
        return new UsageException(messages.of(key, text, at + 1));
    }
}
