package org.sitewright.ui.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a page of the site config file: what it shows, of which kind, and where it stands. */
final class ConfigHeader extends HBox {
    private final FormContext context;
    private final FontIcon icon = new FontIcon("fth-settings");
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Hyperlink line = new Hyperlink();
    private @Nullable ShownConfig shown;

    ConfigHeader(FormContext context) {
        this.context = context;
        name.getStyleClass().add("sw-title");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        kind.getStyleClass().addAll("sw-dim", "sw-small");
        kind.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getStyleClass().add("sw-small");
        line.setMinWidth(Region.USE_PREF_SIZE);
        line.setOnAction(_ -> {
            if (shown != null) {
                context.listener().reveal(shown.path());
            }
        });
        getChildren().addAll(icon, name, kind, space, line);
        getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
    }

    void show(ShownConfig now, String literal, String title, String about) {
        shown = now;
        icon.setIconLiteral(literal);
        name.setText(title);
        kind.setText(about);
        line.setText(context.text("header.line", now.line()));
    }
}
