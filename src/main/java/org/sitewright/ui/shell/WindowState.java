package org.sitewright.ui.shell;

import org.sitewright.session.SessionListener;

/** Keeps title and tool bar as the session is. */
final class WindowState implements SessionListener {
    private final Workbench workbench;

    WindowState(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void stateChanged() {
        workbench.stateChanged();
    }
}
