package org.sitewright.disk;

/** Processes for tests. */
final class Processes {
    private Processes() {
    }

    /** No process has such a number: Linux goes up to 4 million. */
    static OwnerMark dead() {
        return new OwnerMark(999_999_999L, 1);
    }
}
