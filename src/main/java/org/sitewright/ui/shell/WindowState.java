package org.sitewright.ui.shell;

import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;

/** Keeps title and tool bar as the session is. */
final class WindowState implements SessionListener {
    private final Workbench workbench;

    WindowState(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        workbench.stateChanged();
    }

    @Override
    public void stateChanged() {
        workbench.stateChanged();
    }
}
