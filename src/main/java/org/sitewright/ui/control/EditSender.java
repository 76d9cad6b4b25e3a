package org.sitewright.ui.control;

import org.sitewright.edit.Edit;

/** Makes edits for views. Where an edit needs a decision the user is asked, where it is refused the user is told why. */
@FunctionalInterface
public interface EditSender {
    /**
     * Makes an edit.
     *
     * @param source the view that asks; it hears of the change like all others
     * @return false if nothing was changed, so that a field shows the old value again
     */
    boolean send(Edit edit, Object source);
}
