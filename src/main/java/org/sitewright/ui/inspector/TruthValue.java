package org.sitewright.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.sitewright.edit.Edit;

/** True or false, as a box to tick. */
final class TruthValue implements SettingValue {
    private final SettingNode owner;
    private final CheckBox box = new CheckBox();

    TruthValue(SettingNode owner) {
        this.owner = owner;
        box.getStyleClass().add("sw-setting-truth");
        box.setMinWidth(0);
        box.setOnAction(_ -> toggled());
    }

    private void toggled() {
        boolean wanted = box.isSelected();
        if (!owner.context().send(new Edit.SetValue(owner.setting().path(), String.valueOf(wanted)))) {
            show(owner.shown(), owner.setting());
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Shown shown, Setting setting) {
        boolean there = setting.value().isPresent();
        box.setSelected(there && setting.text(shown).equals("true"));
        box.setText(there ? setting.text(shown) : owner.context().text("setting.unset"));
    }
}
