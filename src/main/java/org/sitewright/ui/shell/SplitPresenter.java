package org.sitewright.ui.shell;

import java.util.List;
import org.sitewright.session.SplitDesk;
import org.sitewright.ocs.catalogue.LikelyRoles;
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
    private final SplitModel model;
    private final SplitWizard wizard;

    private SplitPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, SplitDraft draft) {
        super(words, bench, view, executors, tools, draft);
        this.model = new SplitModel(start(roles(), draft), this::plan);
        this.wizard = new SplitWizard(model, this, new ServiceIcons());
    }

    /** Opens the wizard; what is not saved is saved before, if the user wants that, for the files are split as they are on the disk. */
    static void open(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        open(bench, view, executors, words, words.of("split.unsaved"), words.of("split.unread"), () -> reading(tools.desk(), view),
                draft -> new SplitPresenter(words, bench, view, executors, tools, draft));
    }

    private static SplitDesk.Reading<SplitDraft> reading(SplitDesk desk, SiteView view) {
        return desk.read(view.site().composePath());
    }

    @Override
    Wizard<SplitRequest, SplitPlan> wizard() {
        return wizard;
    }

    @Override
    SplitDesk.Reading<SplitDraft> read(SplitDesk desk, SiteView view) {
        return reading(desk, view);
    }

    @Override
    void changed(SplitDraft fresh) {
        model.restart(start(roles(), fresh));
    }

    private static SplitStart start(LikelyRoles roles, SplitDraft draft) {
        var compose = draft.source().compose();
        List<SplitService> services = compose.byName().values().stream().map(service -> service(roles, service)).toList();
        return new SplitStart(draft.source().folder().folderName(), draft.source().file().name(), draft.texts(), services,
                Bonds.of(compose, draft.source().file().name()).all(), draft.firstRequest());
    }
}
