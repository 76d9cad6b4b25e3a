package org.sitewright.ui.inspector;

import javafx.scene.layout.Region;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Session;
import org.sitewright.ui.control.EditSender;

public final class InspectorView extends Region {
    public InspectorView(Session session, EditSender sender, InspectorListener listener, KeyTable keys) {
    }
    public void focusForm() {}
}
