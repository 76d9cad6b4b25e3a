package org.sitewright.ui.inspector;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sitewright.compose.Origin;

/** A map or list of a service with its name as the heading, the way to its lines, and a button that takes it away. */
final class SettingSection extends FormSection {
    private final FormContext context;
    private final SettingGroup group;
    private final Hyperlink lines = new Hyperlink();
    private final Button remove;

    SettingSection(FormContext context, KeyHelp help, Setting setting) {
        super(setting.name().toUpperCase(Locale.ROOT));
        this.context = context;
        group = new SettingGroup(context, help, SettingNode.Kind.of(setting), false);
        group.getStyleClass().add("sw-settings");
        lines.getStyleClass().addAll("sw-small", "sw-other-key");
        lines.setOnAction(_ -> context.listener().reveal(group.setting().path()));
        remove = group.removeButton();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        headingLine().getChildren().addAll(space, lines, remove);
        headingLine().getStyleClass().add("sw-setting-section-heading");
        setting.spec().ifPresent(spec -> {
            heading().setTooltip(KeyHelp.tip(spec));
            heading().setOnMouseClicked(_ -> help.show(spec, heading()));
            help.onF1(this, spec);
        });
        getChildren().add(group);
    }

    SettingGroup group() {
        return group;
    }

    void show(Shown now, Setting setting) {
        group.show(now, setting, Origin.OWN);
        setting.value().ifPresent(value -> lines.setText(context.text("header.line",
                now.snapshot().compose().tree().text().lineAt(value.range().start() + now.base()) + 1)));
        lines.setAccessibleText(context.text("setting.lines.of", setting.name()));
        remove.setAccessibleText(context.text("row.remove", setting.name()));
    }
}
