package org.sitewright.split;

import java.util.List;

/**
 * What a split does, before anything is on the disk.
 *
 * @param request      what was asked for
 * @param consequences in the order of the source
 * @param files        that are written, those of the groups first
 * @param moves        that are made before the files are written
 * @param bringUp      commands in their order
 */
public record SplitPlan(SplitRequest request, List<Consequence> consequences, List<PlannedFile> files, List<PlannedMove> moves,
                        List<BringUpStep> bringUp) implements FilePlan {
    /** What is added to the name under which an old file is kept; Compose reads no such name. */
    public static final String KEPT = ".before-split";

    public SplitPlan {
        consequences = List.copyOf(consequences);
        files = List.copyOf(files);
        moves = List.copyOf(moves);
        bringUp = List.copyOf(bringUp);
    }
}
