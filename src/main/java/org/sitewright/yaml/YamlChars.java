package org.sitewright.yaml;

/** Kinds of characters, by the names of YAML 1.2, chapter 5. */
final class YamlChars {
    private YamlChars() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }
}
