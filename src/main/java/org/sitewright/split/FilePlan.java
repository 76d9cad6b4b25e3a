package org.sitewright.split;

import java.util.List;

/** What a split or a join does, before anything is on the disk. */
public sealed interface FilePlan permits SplitPlan, JoinPlan {
    /** What would mean something else afterwards, with the answers that the plan follows. */
    List<Consequence> consequences();

    /** The files that are written. */
    List<PlannedFile> files();

    /** What is moved to another place, unchanged. */
    List<PlannedMove> moves();

    /** The commands that lead to the new layout, in their order. */
    List<BringUpStep> bringUp();
}
