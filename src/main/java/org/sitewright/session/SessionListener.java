package org.sitewright.session;

/** Hears of what happens in a session, on the executor that the session was given for it (in the window: the FX thread). */
public interface SessionListener {
    /**
     * The text of one or several files has changed.
     *
     * @param patch   from the texts of the snapshot before
     * @param source  who made the change: what a view passed with it, so that it does not show its own typing again
     */
    default void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {}

    /** Another file will be shown: the last moment to send what is being typed for the one that is. */
    default void fileLeft() {}

    /**
     * Another file is the one that the text shows and that edits are for; its text is the same.
     *
     * @param before with the file that was shown until now
     */
    default void fileShown(Snapshot before, Snapshot now) {}

    /** The site has other files than before: its site config file has come, or is another one. */
    default void filesChanged() {}

    /** New findings, or another file's text or variables behind them; the edited text is the same. */
    default void checked(Snapshot now) {}

    default void selectionChanged(Selection selection, Object source) {}

    /** Other profiles are active than before; nothing else has changed. */
    default void profilesChosen() {}

    /** Saved, or changed against what is saved; what can be undone. */
    default void stateChanged() {}
}
