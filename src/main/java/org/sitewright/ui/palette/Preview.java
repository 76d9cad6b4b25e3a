package org.sitewright.ui.palette;

import java.util.List;

/**
 * What would be written for the answers so far.
 *
 * @param files   the files that change
 * @param refusal why nothing can be shown, in a sentence; empty if there is something
 */
public record Preview(List<Lines> files, String refusal) {
    public Preview {
        files = List.copyOf(files);
    }

    /** Lines of one file, with some around them. */
    public record Lines(String file, List<Line> lines) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param number as it will be, 1 for the first
     * @param added  whether it is new
     */
    public record Line(int number, String text, boolean added) {}
}
