package org.sitewright.ui.yaml;

import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;

/**
 * What one key press means: a patch, and what is selected afterwards.
 *
 * @param anchor where the selection begins, in the text after the patch
 * @param caret  where it ends and the caret stands
 */
record Gesture(TextPatch patch, TextPosition anchor, TextPosition caret) {
    static Gesture at(TextPatch patch, TextPosition caret) {
        return new Gesture(patch, caret, caret);
    }
}
