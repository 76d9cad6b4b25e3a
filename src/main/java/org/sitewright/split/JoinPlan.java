package org.sitewright.split;

import java.util.List;

/**
 * What a join does, before anything is on the disk.
 *
 * @param request      what was asked for
 * @param services     of the joined file, in its order
 * @param consequences what means something else afterwards, with the answers that the plan follows
 * @param files        that are written, the joined compose file first
 * @param moves        the old files and the names under which they are kept, which Compose does not read
 * @param bringUp      commands in their order
 */
public record JoinPlan(JoinRequest request, List<String> services, List<Consequence> consequences, List<PlannedFile> files,
                       List<PlannedMove> moves, List<BringUpStep> bringUp) implements FilePlan {
    public JoinPlan {
        services = List.copyOf(services);
        consequences = List.copyOf(consequences);
        files = List.copyOf(files);
        moves = List.copyOf(moves);
        bringUp = List.copyOf(bringUp);
    }
}
