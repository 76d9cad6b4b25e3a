package org.sitewright.ui.split;

import java.util.List;

/** What came of writing the files. */
public sealed interface WriteOutcome {
    /** @param notes what the user should know besides, sentences */
    record Written(List<String> notes) implements WriteOutcome {
        public Written {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was written. @param sentence says why, and what to do */
    record Refused(String sentence) implements WriteOutcome {}
}
