package org.sitewright.ui.split;

import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The wizard that splits a site's file: groups, network, consequences, preview, writing. */
public final class SplitWizard extends Wizard<SplitRequest, SplitPlan> {
    private final Words words = new Words("ui.split.messages");
    private final SplitModel model;
    private final ServiceIcons icons;

    /** @param model begins to plan when it is shown here */
    public SplitWizard(SplitModel model, WizardHost<SplitPlan> host, ServiceIcons icons) {
        super(model, host);
        this.model = model;
        this.icons = icons;
        begin();
    }

    public SplitModel model() {
        return model;
    }

    @Override
    WizardPage page(WizardStep step) {
        return step == WizardStep.GROUPS ? new GroupsPage(words, model, icons) : new NetworkPage(words, model);
    }
}
