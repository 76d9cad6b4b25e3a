package org.sitewright.compose.schema;

import org.sitewright.text.TextRange;

/**
 * Something wrong in a text.
 *
 * @param code  what
 * @param range where, within the text that was read; may be empty where something is missing
 */
public record ValueProblem(ProblemCode code, TextRange range) {
    static ValueProblem at(ProblemCode code, int start, int end) {
        return new ValueProblem(code, new TextRange(start, end));
    }

    static ValueProblem whole(ProblemCode code, String text) {
        return at(code, 0, text.length());
    }
}
