package org.sitewright.yaml;

import java.util.List;
import org.sitewright.text.TextRange;

/**
 * A place where a text does not follow YAML. It carries no sentence: the words are for those who show it.
 *
 * @param range     from the start of the frame, or of the text, according to where it comes from
 * @param arguments what the sentence needs, such as the character that was found
 */
public record YamlProblem(Kind kind, TextRange range, List<String> arguments) {
    /** What is wrong. */
    public enum Kind {
        UNCLOSED_QUOTE,
        UNCLOSED_FLOW,
        BAD_INDENTATION,
        MISSING_COLON,
        VALUE_AND_MAPPING_ON_LINE,
        ITEM_IN_MAPPING,
        KEY_IN_SEQUENCE,
        UNKNOWN_ESCAPE,
        BAD_BLOCK_HEADER,
        TAB_INDENTATION,
        RESERVED_INDICATOR,
        BAD_ALIAS,
        BAD_TAG,
        BAD_DIRECTIVE,
        UNEXPECTED_TEXT,
        FLOW_COMMA_MISSING,
        FLOW_EXTRA_COMMA,
        CONTENT_AFTER_DOCUMENT_END,
        CONTROL_CHARACTER,
        CONFLICT_MARKER,
        TOO_DEEP
    }

    public YamlProblem shifted(int by) {
        return by == 0 ? this : new YamlProblem(kind, range.shifted(by), arguments);
    }
}
