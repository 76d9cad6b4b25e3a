package org.sitewright.cli;

import java.util.List;
import java.util.Map;
import org.sitewright.edit.Edit;

/** What one operation shall do. */
sealed interface Operation {
    /** An edit of the file. */
    record Make(Edit edit) implements Operation {}

    /**
     * Adds an entry of the palette, to the site config file too.
     *
     * @param entry   an agent's class, or the id of another entry
     * @param agent   whether it must be an agent
     * @param answers by the ids of the form's fields; arguments by their names, with one dash too many or too few
     */
    record Add(String entry, boolean agent, Map<String, List<String>> answers) implements Operation {}
}
