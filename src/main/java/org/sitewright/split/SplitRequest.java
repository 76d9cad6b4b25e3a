package org.sitewright.split;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the user wants.
 *
 * @param grouping which service goes where
 * @param network  that joins the groups; not used for {@link Output#INCLUDE}
 * @param output   what kind of layout is made
 * @param choices  by a consequence's id the id of the choice; where there is none, the proposed one is taken
 */
public record SplitRequest(Grouping grouping, SplitNetwork network, Output output, Map<String, String> choices) {
    /** What kind of layout is made. */
    public enum Output {
        /** Each group is a Compose project of its own, and can be restarted without the others. */
        SEPARATE,
        /** The groups are files of one project, which a root file includes (Compose Specification, "include"). */
        INCLUDE
    }

    public SplitRequest {
        choices = Map.copyOf(choices);
    }

    /** The same with another choice for some consequences. */
    public SplitRequest choosing(Collection<String> consequences, String choice) {
        Map<String, String> more = new HashMap<>(choices);
        consequences.forEach(id -> more.put(id, choice));
        return new SplitRequest(grouping, network, output, more);
    }
}
