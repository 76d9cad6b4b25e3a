package org.sitewright.split;

/**
 * Where a line of a planned file comes from. Files are named by their paths from the site's folder, before anything is moved;
 * lines are counted from 0.
 */
public sealed interface LineOrigin {
    /** A line of the user's as it stands. */
    record Same(String file, int line) implements LineOrigin {}

    /** A line of the user's with something changed in it. */
    record Changed(String file, int line) implements LineOrigin {}

    /** A line that was not there. */
    record New() implements LineOrigin {}

    LineOrigin NEW = new New();

    /** The same line with something changed in it. */
    default LineOrigin changed() {
        return this instanceof Same(String file, int line) ? new Changed(file, line) : this;
    }
}
