package org.sitewright.ui.canvas;

import java.util.Optional;

/** Says whether a service may have a name. */
@FunctionalInterface
public interface RenameRule {
    /** Why not, in a sentence; empty if it may. */
    Optional<String> refusal(String id, String newName);
}
