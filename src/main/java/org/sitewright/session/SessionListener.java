package org.sitewright.session;

import java.util.List;
import org.sitewright.text.TextPatch;

/** Hears of what happens in a session, on the executor that the session was given for it (in the window: the FX thread). */
public interface SessionListener {
    /**
     * The text has changed.
     *
     * @param patches one after the other, from the text of the snapshot before
     * @param source  who made the change: what a view passed with it, so that it does not show its own typing again
     */
    default void textChanged(Snapshot before, Snapshot now, List<TextPatch> patches, Object source) {}

    /** New findings, or another file's text or variables behind them; the edited text is the same. */
    default void checked(Snapshot now) {}

    default void selectionChanged(Selection selection, Object source) {}

    /** Saved, or changed against what is saved; what can be undone. */
    default void stateChanged() {}
}
