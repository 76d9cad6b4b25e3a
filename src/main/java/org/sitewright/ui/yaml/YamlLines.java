package org.sitewright.ui.yaml;

/** Small questions about one line of YAML. */
final class YamlLines {
    private YamlLines() {
    }

    /** Whether some words, taken as a line, begin with a key and its colon. */
    static boolean isEntry(String words) {
        return new YamlHighlighter().highlight(words, YamlLineState.START).tokens().stream()
                .limit(3).anyMatch(token -> token.kind() == YamlTokenKind.KEY);
    }

    /** Whether a place in a line is where a key may stand: nothing before it but indentation and dashes. */
    static boolean isKeyPlace(String line, int column) {
        int from = Math.min(column, line.length());
        while (from > 0 && isWordPart(line.charAt(from - 1))) {
            from--;
        }
        String before = line.substring(0, from);
        return before.chars().allMatch(c -> c == ' ' || c == '-');
    }

    /** Whether the first word of a value or item ends at a column, or would begin there: behind a colon, a dash, or a bracket. */
    static boolean isValueStart(String line, int column) {
        String before = line.substring(0, wordStart(line, column));
        if (before.stripLeading().startsWith("#") || before.contains(" #")) {
            return false;
        }
        String unquoted = before.endsWith("\"") || before.endsWith("'") ? before.substring(0, before.length() - 1) : before;
        String lead = unquoted.stripTrailing();
        boolean dashes = !lead.isBlank() && lead.chars().allMatch(c -> c == '-' || c == ' ');
        boolean parted = lead.length() < unquoted.length();
        return lead.endsWith("[") || parted && (dashes || lead.endsWith(":") || lead.endsWith(","));
    }

    /** Where the word begins that ends at a column. */
    static int wordStart(String line, int column) {
        int from = Math.min(column, line.length());
        while (from > 0 && isWordPart(line.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }
}
