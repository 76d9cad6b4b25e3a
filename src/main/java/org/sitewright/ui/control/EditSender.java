package org.sitewright.ui.control;

import org.sitewright.edit.Edit;

/** Makes edits for views. Where an edit needs a decision, the user is asked. */
public interface EditSender {
    /**
     * Makes an edit; saying why it is refused is left to the view, which knows where the user looks.
     *
     * @param source the view that asks; it hears of the change like all others
     */
    Answer attempt(Edit edit, Object source);

    /** Tells the user why an edit cannot be made, by a dialog. */
    void tell(String refusal);

    /**
     * Makes an edit; where it is refused, the user is told why by a dialog.
     *
     * @param source the view that asks; it hears of the change like all others
     * @return false if nothing was changed
     */
    default boolean send(Edit edit, Object source) {
        Answer answer = attempt(edit, source);
        answer.refusal().ifPresent(this::tell);
        return answer.made();
    }
}
