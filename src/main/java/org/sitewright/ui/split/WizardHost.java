package org.sitewright.ui.split;

import java.util.function.Consumer;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.FilePlan;
import org.sitewright.split.Place;

/**
 * What a wizard needs from the window that shows it. Answers come on the FX thread.
 *
 * @param <P> the plans that are written
 */
public interface WizardHost<P extends FilePlan> {
    /** Writes the files of a plan, all or none. */
    void write(P plan, Consumer<WriteOutcome> then);

    /** Looks whether the commands of the bring-up order can be run here. */
    void findEngine(Consumer<EngineFound> then);

    /** A command as it is typed into a shell in the site's folder. */
    String shellText(BringUpStep step);

    /** Shows the page of help on splitting and joining. */
    void help();

    /** Leaves the wizard and shows a place in the text of the site that is open. */
    void reveal(Place place);

    /** Leaves the wizard; asks before, if something would be lost. */
    void leave(boolean changed);

    /** Leaves the wizard and opens what was written. */
    void openResult();
}
