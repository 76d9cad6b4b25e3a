package org.sitewright.ui.split;

import java.util.List;
import org.sitewright.ui.yaml.YamlColours;

/**
 * A line as the wizard shows it.
 *
 * @param kind    where it comes from
 * @param gutter  what stands before it: {@code line 12}, {@code new}
 * @param text    without its break
 * @param colours of its stretches
 */
record CodeLine(Kind kind, String gutter, String text, List<YamlColours.Stretch> colours) {
    enum Kind {
        /** As it stands in the source. */
        SAME,
        /** From the source, with a change. */
        CHANGED,
        /** Written by the split. */
        NEW,
        /** A line of the source that another file gets, or none. */
        ELSEWHERE
    }

    CodeLine {
        colours = List.copyOf(colours);
    }
}
