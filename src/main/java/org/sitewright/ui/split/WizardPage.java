package org.sitewright.ui.split;

import javafx.scene.Node;

/** What is shown for a step. */
interface WizardPage {
    Node node();

    /** Shows what the model says now. */
    void refresh();

    /** Puts the keyboard where the step begins. */
    void focusFirst();
}
