package org.sitewright.cli;

/** What commands end with. */
public final class ExitStatus {
    /** All went well; checks found no errors. */
    public static final int OK = 0;
    /** Checks found errors, or an edit could not be made. */
    public static final int FOUND = 1;
    /** It could not run: wrong arguments, or something that could not be read or written. */
    public static final int FAILED = 2;

    private ExitStatus() {}
}
