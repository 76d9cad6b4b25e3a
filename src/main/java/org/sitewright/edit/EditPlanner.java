package org.sitewright.edit;

import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;

/** Turns edits into patches. */
public final class EditPlanner {
    private final KeyTable keys;

    public EditPlanner(KeyTable keys) {
        this.keys = keys;
    }

    /**
     * The patches of an edit.
     *
     * @throws EditException with a sentence, if it cannot be done
     */
    public Planned plan(ComposeFile file, Edit edit) throws EditException {
        throw new EditException("Not possible yet: " + edit + keys);
    }
}
