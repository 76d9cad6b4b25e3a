package org.sitewright.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.ui.control.Answer;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.control.EditSender;
import org.sitewright.words.Words;

/** Makes the edits of the views in the session, and asks the user where a value is shared. */
final class EditDesk implements EditSender {
    private final Words words = new Words("ui.shell.messages");
    private final Session session;
    private final Asker asker;

    EditDesk(Session session, Asker asker) {
        this.session = session;
        this.asker = asker;
    }

    @Override
    public Answer attempt(Edit edit, Object source) {
        try {
            session.apply(edit, source);
            return Answer.MADE;
        } catch (EditException refused) {
            return refused.isChoice() ? choice(refused).map(choice -> attempt(edit.withShared(choice), source)).orElse(Answer.NOTHING)
                    : Answer.refused(refused.getMessage());
        }
    }

    @Override
    public void tell(String refusal) {
        asker.tell(words.of("edit.refused"), refusal);
    }

    /**
     * Makes edits of several files, all of them or none, as one step.
     *
     * @return false if nothing was changed
     */
    boolean send(Map<SiteFile, Edit> edits, Object source) {
        try {
            session.apply(edits, source);
            return true;
        } catch (EditException refused) {
            if (refused.isChoice()) {
                return choice(refused).filter(choice -> send(withShared(edits, choice), source)).isPresent();
            }
            tell(refused.getMessage());
            return false;
        }
    }

    private static Map<SiteFile, Edit> withShared(Map<SiteFile, Edit> edits, Edit.Shared choice) {
        Map<SiteFile, Edit> chosen = new LinkedHashMap<>();
        edits.forEach((file, edit) -> chosen.put(file, edit.withShared(choice)));
        return chosen;
    }

    private Optional<Edit.Shared> choice(EditException shared) {
        OptionalInt chosen = asker.choose(words.of("edit.shared", shared.anchor()), shared.getMessage(),
                List.of(words.of("edit.shared.here"), words.of("edit.shared.anchor", shared.touched().size())));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.getAsInt() == 0 ? Edit.Shared.HERE : Edit.Shared.AT_ANCHOR);
    }
}
