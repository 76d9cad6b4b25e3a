package org.sitewright.split;

import java.util.List;

/**
 * What a join does, before anything is on the disk.
 *
 * @param consequences what means something else afterwards, with the answers that the plan follows
 * @param files        that are written, the joined compose file first
 * @param moves        the old files and the names under which they are kept, which Compose does not read
 * @param bringUp      commands in their order
 */
public record JoinPlan(List<Consequence> consequences, List<JoinedFile> files, List<PlannedMove> moves,
                       List<BringUpStep> bringUp) {
    public JoinPlan {
        consequences = List.copyOf(consequences);
        files = List.copyOf(files);
        moves = List.copyOf(moves);
        bringUp = List.copyOf(bringUp);
    }
}
