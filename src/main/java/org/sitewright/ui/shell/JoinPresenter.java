package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import org.sitewright.session.JoinDraft;
import org.sitewright.session.SplitDesk;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.ui.split.JoinModel;
import org.sitewright.ui.split.JoinStart;
import org.sitewright.ui.split.JoinWizard;
import org.sitewright.ui.split.Wizard;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** Shows the wizard that joins the files of the open site. */
final class JoinPresenter extends WizardPresenter<JoinRequest, JoinPlan, JoinDraft> {
    private final SiteView view;
    private final SplitTools tools;
    private final JoinModel model;
    private final JoinWizard wizard;

    private JoinPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, JoinDraft draft) {
        super(words, bench, view, executors, tools, draft);
        this.view = view;
        this.tools = tools;
        this.model = new JoinModel(start(draft), this::plan);
        this.wizard = new JoinWizard(model, this, new ServiceIcons());
    }

    /** Whether a site has several files that could become one. */
    static boolean isPossible(SiteView view) {
        return view.session().snapshot().site().parts().size() > 1;
    }

    /** Opens the wizard; what is not saved is saved before, if the user wants that, for the files are joined as they are on the disk. */
    static void open(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        whenSaved(words, bench, view, words.of("join.unsaved"), () -> executors.disk().execute(() -> {
            SplitDesk.JoinReading reading = tools.desk().readJoined(view.site().folder().folder());
            executors.views().execute(() -> {
                switch (reading) {
                    case SplitDesk.JoinReading.Failed(var problem) -> bench.asker().tell(words.of("join.unread"), problem.sentence());
                    case SplitDesk.JoinReading.Ready(JoinDraft draft) -> new JoinPresenter(words, bench, view, executors, tools, draft).show();
                }
            });
        }));
    }

    @Override
    Wizard<JoinRequest, JoinPlan> wizard() {
        return wizard;
    }

    @Override
    Optional<JoinDraft> read() {
        return tools.desk().readJoined(view.site().folder().folder()) instanceof SplitDesk.JoinReading.Ready(JoinDraft fresh)
                ? Optional.of(fresh) : Optional.empty();
    }

    @Override
    void changed(JoinDraft fresh) {
        model.restart(start(fresh));
    }

    private static JoinStart start(JoinDraft draft) {
        List<JoinStart.Part> parts = draft.source().parts().stream().map(JoinPresenter::part).toList();
        return new JoinStart(draft.source().folder().folderName(), draft.source().target().name(), parts,
                draft.original(), draft.texts());
    }

    private static JoinStart.Part part(JoinPart part) {
        return new JoinStart.Part(part.file().name(), part.compose().byName().values().stream().map(WizardPresenter::service).toList());
    }
}
