package org.sitewright.assist;

import java.util.List;
import org.sitewright.text.SourceText;

/**
 * Where reading must begin to know what a line belongs to: a service's own line, mostly, so that a long file costs no more
 * than a short one. Found by indentation alone: whatever is written between brackets, between quotation marks or in a block
 * of text stands deeper than the key it belongs to.
 *
 * @param line  where to begin
 * @param outer     the key that the line stands under; empty for none
 * @param outerLine that key's line; the line itself for none
 */
record FrameStart(int line, List<String> outer, int outerLine) {
    /**
     * @param indent of the caret's line, or the caret's column where the line is blank
     */
    static FrameStart of(Lines lines, int caretLine, int indent) {
        SourceText text = lines.text();
        int bound = indent;
        boolean dash = lines.startsWithDash(caretLine);
        int second = caretLine;
        for (int line = caretLine - 1; line >= 0; line--) {
            if (lines.isDocumentMarker(line)) {
                return new FrameStart(second, List.of(), second);
            }
            int found = lines.indent(line);
            if (found > bound || !lines.hasContent(line)) {
                continue;
            }
            boolean dashed = lines.startsWithDash(line);
            if (found == bound && (!dash || dashed)) {
                continue;
            }
            bound = found;
            dash = dashed;
            if (found == 0 && !dashed) {
                return under(lines, text, line, second);
            }
            second = line;
        }
        return new FrameStart(second, List.of(), second);
    }

    private static FrameStart under(Lines lines, SourceText text, int outerLine, int line) {
        int end = text.lineEnd(outerLine);
        int colon = lines.colon(text.lineStart(outerLine), end);
        boolean open = colon >= 0 && lines.comment(colon + 1, end) == lines.skipBlanks(colon + 1, end);
        if (!open) {
            return new FrameStart(outerLine, List.of(), outerLine);
        }
        String key = Lines.bare(text.content().substring(text.lineStart(outerLine), colon).trim());
        return new FrameStart(line, List.of(key), outerLine);
    }
}
