package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.ui.control.EditSender;

/** Keeps the edits that a view sends, and answers as it is told; a reaction stands for what an edit does to the session. */
final class RecordingSender implements EditSender {
    final List<Edit> edits = new ArrayList<>();
    Answer answer = Answer.MADE;
    final List<String> told = new ArrayList<>();
    Runnable reaction = () -> { };

    @Override
    public Answer attempt(Edit edit, Object source) {
        edits.add(edit);
        if (answer.made()) {
            reaction.run();
        }
        return answer;
    }

    @Override
    public void tell(String refusal) {
        told.add(refusal);
    }
}
