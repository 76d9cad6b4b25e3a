package org.sitewright.split;

/** Where a line of a planned file comes from. Lines of the source are counted from 0. */
public sealed interface LineOrigin {
    /** The user's line as it stands. */
    record Same(int line) implements LineOrigin {}

    /** The user's line with something changed in it. */
    record Changed(int line) implements LineOrigin {}

    /** A line that was not there. */
    record New() implements LineOrigin {}

    LineOrigin NEW = new New();
}
