package org.sitewright.ui.split;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** What the wizard that joins the files of a site knows. */
public final class JoinModel extends WizardModel<JoinRequest, JoinPlan> {
    private static final List<WizardStep> STEPS =
            List.of(WizardStep.FILES, WizardStep.CONSEQUENCES, WizardStep.PREVIEW, WizardStep.WRITE);

    private JoinStart start;

    /** @param planner makes plans; hands the answer over later, or at once, or never if a newer request has come */
    public JoinModel(JoinStart start, BiConsumer<JoinRequest, Consumer<PlanResult<JoinPlan>>> planner) {
        super(new Words("ui.split.messages"), "join", STEPS, JoinRequest.PROPOSED, planner);
        this.start = start;
    }

    public JoinStart start() {
        return start;
    }

    @Override
    public String site() {
        return start.site();
    }

    @Override
    public String file() {
        return start.target();
    }

    @Override
    Map<String, SourceText> texts() {
        return start.texts();
    }

    @Override
    List<String> folders() {
        return start.parts().stream().map(JoinStart.Part::folder).sorted().toList();
    }

    @Override
    int services(PlannedFile file) {
        return file.path().equals(start.target()) ? plan().map(plan -> plan.services().size()).orElse(0) : 0;
    }

    /** The site's files have changed: goes on with the same choices, so far as they still mean something. */
    public void restart(JoinStart fresh) {
        start = fresh;
        restart(request(), words().of("note.files-changed"));
    }

    @Override
    JoinRequest choosing(Collection<String> consequences, String option) {
        return request().choosing(consequences, option);
    }
}
