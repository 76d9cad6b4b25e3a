package org.sitewright.ui.yaml;

import java.util.Locale;

/** What a stretch of a YAML line is, as far as its colour goes. */
enum YamlTokenKind {
    KEY, PLAIN, QUOTED, BLOCK_TEXT, NUMBER, CONSTANT, COMMENT, ANCHOR, TAG, PUNCTUATION, VARIABLE, DOCUMENT;

    private final String styleClass = "sw-yaml-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    String styleClass() {
        return styleClass;
    }
}
