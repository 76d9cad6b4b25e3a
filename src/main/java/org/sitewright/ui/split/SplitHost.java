package org.sitewright.ui.split;

import java.util.function.Consumer;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Place;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitResult;

/** What the wizard needs from the window that shows it. Answers come on the FX thread. */
public interface SplitHost {
    /** Makes a plan on a worker. A newer request takes the place of an older one, which then gets no answer. */
    void plan(SplitRequest request, Consumer<SplitResult> then);

    /** Writes the files of a plan, all or none. */
    void write(SplitPlan plan, Consumer<WriteOutcome> then);

    /** Looks whether the commands of the bring-up order can be run here. */
    void findEngine(Consumer<EngineFound> then);

    /** A command as it is typed into a shell in the site's folder. */
    String shellText(BringUpStep step);

    /** Shows the page of help on splitting. */
    void help();

    /** Leaves the wizard and shows a place in the text of the site that is open. */
    void reveal(Place place);

    /** Leaves the wizard; asks before, if something would be lost. */
    void leave(boolean changed);

    /** Leaves the wizard and opens what was written. */
    void openResult();
}
