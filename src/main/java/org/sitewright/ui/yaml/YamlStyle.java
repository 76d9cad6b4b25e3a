package org.sitewright.ui.yaml;

import javafx.scene.Parent;
import javafx.scene.text.Font;

import java.net.URL;
import java.util.Objects;

/** The look of this package, for the view and for its popups, which are windows of their own. */
final class YamlStyle {
    private static final String FONT = "JetBrains Mono";

    /** Gives a root the sheet, and the font if the program or the machine has it; else it is the monospace one. */
    void dress(Parent root) {
        URL css = YamlStyle.class.getResource("/org/sitewright/ui/yaml.css");
        root.getStylesheets().add(Objects.requireNonNull(css, "yaml.css is missing").toExternalForm());
        if (Font.getFamilies().contains(FONT)) {
            root.getStyleClass().add("sw-yaml-jetbrains");
        }
    }
}
