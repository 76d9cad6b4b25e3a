package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;

/**
 * The text of the view has changed.
 *
 * @param before the text before
 * @param patch  what leads from one to the other
 * @param after  the text now
 */
record BufferChange(SourceText before, TextPatch patch, SourceText after) {
    /** Where a line of the text before is now. */
    int mapLine(int line) {
        int start = before.lineStart(Math.clamp(line, 0, before.lineCount() - 1));
        int shift = 0;
        for (var change : patch.changes()) {
            if (change.start() > start || change.start() == start && change.end() == start
                    && !change.replacement().endsWith("\n")) {
                break;
            }
            if (change.end() > start) {
                return after.lineAt(change.start() + shift);
            }
            shift += change.delta();
        }
        return after.lineAt(Math.clamp(start + shift, 0, after.length()));
    }
}
