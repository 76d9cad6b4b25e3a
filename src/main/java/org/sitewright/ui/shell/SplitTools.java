package org.sitewright.ui.shell;

import java.util.Map;
import java.util.concurrent.Executor;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.engine.Programs;
import org.sitewright.engine.SecretCover;
import org.sitewright.session.SplitDesk;

/**
 * What splitting a site needs from the machine.
 *
 * @param desk     plans and writes; touches the disk
 * @param programs runs the user's own Docker programs
 */
public record SplitTools(SplitDesk desk, Programs programs) {
    /**
     * The tools of this machine.
     *
     * @param shell  the environment of the user's shell
     * @param runner gets a task for each program that runs, until it ends
     */
    public static SplitTools of(Map<String, String> shell, KeyTable keys, UserFolders folders, Executor runner) {
        return new SplitTools(new SplitDesk(shell, keys, folders), new Programs(shell, runner, SecretCover.OF_ADDRESSES));
    }
}
