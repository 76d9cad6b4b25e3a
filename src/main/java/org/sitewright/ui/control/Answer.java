package org.sitewright.ui.control;

import java.util.Optional;

/**
 * What became of an edit that a view has asked for.
 *
 * @param made    whether the site has changed
 * @param refusal why the edit cannot be made, in a sentence; empty if it was made, or if there was nothing to change
 */
public record Answer(boolean made, Optional<String> refusal) {
    public static final Answer MADE = new Answer(true, Optional.empty());
    /** Nothing has changed, and there is nothing to say about it: the user has given it up, or it is so already. */
    public static final Answer NOTHING = new Answer(false, Optional.empty());

    public static Answer refused(String why) {
        return new Answer(false, Optional.of(why));
    }
}
