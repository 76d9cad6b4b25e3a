package org.sitewright.ui.split;

import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The wizard that joins the compose files of a site into one: files, consequences, preview, writing. */
public final class JoinWizard extends Wizard<JoinRequest, JoinPlan> {
    private final Words words = new Words("ui.split.messages");
    private final JoinModel model;
    private final ServiceIcons icons;

    /** @param model begins to plan when it is shown here */
    public JoinWizard(JoinModel model, WizardHost<JoinPlan> host, ServiceIcons icons) {
        super(model, host);
        this.model = model;
        this.icons = icons;
        begin();
    }

    public JoinModel model() {
        return model;
    }

    @Override
    WizardPage page(WizardStep step) {
        return new FilesPage(words, model, icons);
    }
}
