package org.sitewright.edit;

import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;

/** Turns edits into patches. */
public final class EditPlanner {
    private final KeyTable keys;

    public EditPlanner(KeyTable keys) {
        this.keys = keys;
    }

    /** The environment entries that name a service as a host. */
    public static java.util.List<EnvironmentUse> environmentUses(ComposeFile file, String service) {
        return java.util.List.of();
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
