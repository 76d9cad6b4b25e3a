package org.sitewright.session;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.TextPatch;

/**
 * One step of the history.
 *
 * @param caption what the user did, for the menu: "Set tag of influxdb to 1.8"
 * @param forward one after the other
 * @param back    one after the other
 * @param typing  whether further typing may join it
 * @param before  what was selected before it
 */
record Step(String caption, List<TextPatch> forward, List<TextPatch> back, boolean typing, Selection before) {
    Step {
        forward = List.copyOf(forward);
        back = List.copyOf(back);
    }

    /** This step and a later one as a single step. */
    Step joined(Step later) {
        List<TextPatch> both = new ArrayList<>(forward);
        both.addAll(later.forward);
        List<TextPatch> undo = new ArrayList<>(later.back);
        undo.addAll(back);
        return new Step(caption, both, undo, later.typing, before);
    }
}
