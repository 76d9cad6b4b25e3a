package org.sitewright.ui.canvas;

import java.util.Optional;

/** Says whether one service may be made to wait for another. Asked while the mouse moves: it has to be quick. */
@FunctionalInterface
public interface ConnectRule {
    /** Why not, in a sentence; empty if it may. */
    Optional<String> refusal(String from, String to);
}
