package org.sitewright.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A part of the form under a heading. */
class FormSection extends VBox {
    private final Label heading;
    private final Label aside = new Label();
    private final HBox line;

    FormSection(String title, Node... content) {
        heading = new Label(title);
        heading.getStyleClass().add("sw-heading");
        aside.getStyleClass().addAll("sw-heading", "sw-heading-aside");
        line = new HBox(heading, aside);
        line.getStyleClass().add("sw-heading-line");
        getStyleClass().add("sw-form-section");
        getChildren().add(line);
        getChildren().addAll(content);
    }

    /** What the heading stands in. */
    HBox headingLine() {
        return line;
    }

    Label heading() {
        return heading;
    }

    /** A word behind the heading, as "(list)"; may be empty. */
    void setAside(String text) {
        aside.setText(text);
    }

    void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
