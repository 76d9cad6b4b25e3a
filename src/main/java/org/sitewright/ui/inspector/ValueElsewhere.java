package org.sitewright.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** A value that only the text of the file can hold, such as an alias that means nothing: the way to its lines. */
final class ValueElsewhere implements SettingValue {
    private final Hyperlink link = new Hyperlink();

    ValueElsewhere(SettingNode owner) {
        link.getStyleClass().add("sw-other-key");
        link.setText(owner.context().text("setting.elsewhere"));
        link.setOnAction(_ -> owner.context().listener().reveal(owner.setting().path()));
    }

    @Override
    public Node node() {
        return link;
    }

    @Override
    public void show(Shown shown, Setting setting) { }
}
