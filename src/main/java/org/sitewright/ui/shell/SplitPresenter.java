package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.Bonds;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.ui.split.SplitModel;
import org.sitewright.ui.split.SplitService;
import org.sitewright.ui.split.SplitStart;
import org.sitewright.ui.split.SplitWizard;
import org.sitewright.ui.split.Wizard;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** Shows the wizard that splits the open site. */
final class SplitPresenter extends WizardPresenter<SplitRequest, SplitPlan, SplitDraft> {
    private final SiteView view;
    private final SplitTools tools;
    private final SplitModel model;
    private final SplitWizard wizard;

    private SplitPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, SplitDraft draft) {
        super(words, bench, view, executors, tools, draft);
        this.view = view;
        this.tools = tools;
        this.model = new SplitModel(start(draft), this::plan);
        this.wizard = new SplitWizard(model, this, new ServiceIcons());
    }

    /** Opens the wizard; what is not saved is saved before, if the user wants that, for the files are split as they are on the disk. */
    static void open(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        whenSaved(words, bench, view, words.of("split.unsaved"), () -> executors.disk().execute(() -> {
            SplitDesk.Reading reading = tools.desk().read(view.site().composePath());
            executors.views().execute(() -> {
                switch (reading) {
                    case SplitDesk.Reading.Failed(var problem, var ignored) -> bench.asker().tell(words.of("split.unread"), problem.sentence());
                    case SplitDesk.Reading.Ready(SplitDraft draft) -> new SplitPresenter(words, bench, view, executors, tools, draft).show();
                }
            });
        }));
    }

    @Override
    Wizard<SplitRequest, SplitPlan> wizard() {
        return wizard;
    }

    @Override
    Optional<SplitDraft> read() {
        return tools.desk().read(view.site().composePath()) instanceof SplitDesk.Reading.Ready(SplitDraft fresh) ? Optional.of(fresh)
                : Optional.empty();
    }

    @Override
    void changed(SplitDraft fresh) {
        model.restart(start(fresh));
    }

    private static SplitStart start(SplitDraft draft) {
        var compose = draft.source().compose();
        List<SplitService> services = compose.byName().values().stream().map(WizardPresenter::service).toList();
        return new SplitStart(draft.source().folder().folderName(), draft.source().file().name(), draft.texts(), services,
                Bonds.of(compose, draft.source().file().name()).all(), draft.firstRequest());
    }
}
