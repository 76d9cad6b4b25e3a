package org.sitewright.ui.shell;

import java.util.List;
import org.sitewright.ocs.catalogue.LikelyRoles;
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
    private final JoinModel model;
    private final JoinWizard wizard;

    private JoinPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, JoinDraft draft) {
        super(words, bench, view, executors, tools, draft);
        this.model = new JoinModel(start(roles(), draft), this::plan);
        this.wizard = new JoinWizard(model, this, new ServiceIcons());
    }

    /** Whether a site has several files that could become one. */
    static boolean isPossible(SiteView view) {
        return view.session().snapshot().site().parts().size() > 1;
    }

    /** Opens the wizard; what is not saved is saved before, if the user wants that, for the files are joined as they are on the disk. */
    static void open(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        open(bench, view, executors, words, words.of("join.unsaved"), words.of("join.unread"), () -> reading(tools.desk(), view),
                draft -> new JoinPresenter(words, bench, view, executors, tools, draft));
    }

    private static SplitDesk.Reading<JoinDraft> reading(SplitDesk desk, SiteView view) {
        return desk.readJoined(view.site().folder().folder());
    }

    @Override
    Wizard<JoinRequest, JoinPlan> wizard() {
        return wizard;
    }

    @Override
    SplitDesk.Reading<JoinDraft> read(SplitDesk desk, SiteView view) {
        return reading(desk, view);
    }

    @Override
    void changed(JoinDraft fresh) {
        model.restart(start(roles(), fresh));
    }

    private static JoinStart start(LikelyRoles roles, JoinDraft draft) {
        List<JoinStart.Part> parts = draft.source().parts().stream().map(part -> part(roles, part)).toList();
        return new JoinStart(draft.source().folder().folderName(), draft.source().target().name(), parts,
                draft.original(), draft.texts());
    }

    private static JoinStart.Part part(LikelyRoles roles, JoinPart part) {
        return new JoinStart.Part(part.file().name(), part.compose().byName().values().stream().map(service -> service(roles, service)).toList());
    }
}
