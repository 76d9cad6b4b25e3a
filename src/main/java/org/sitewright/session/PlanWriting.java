package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import org.sitewright.engine.ProgramCall;

/** What came of writing a plan. */
public sealed interface PlanWriting {
    /**
     * All of it is on the disk.
     *
     * @param folder  the site's folder, to be opened
     * @param files   that were written, those of the groups first
     * @param bringUp commands that bring the site up, in their order
     * @param notes   sentences about what could not be kept, such as a file's group; mostly none
     */
    record Written(Path folder, List<Path> files, List<ProgramCall> bringUp, List<String> notes) implements PlanWriting {
        public Written {
            files = List.copyOf(files);
            bringUp = List.copyOf(bringUp);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was written, for the site is no longer what the plan was made of. To be planned and looked at anew. */
    record Stale(String sentence) implements PlanWriting {}

    /** Nothing was written, and the site is as it was. */
    record Failed(String sentence) implements PlanWriting {}
}
