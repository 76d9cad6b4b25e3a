package org.sitewright.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence over the whole width of the window, with what can be done about it. */
final class Banner extends HBox {
    /** A button. */
    record Choice(String title, Runnable action) {}

    Banner(String sentence, List<Choice> choices) {
        getStyleClass().addAll("sw-banner", "sw-warn");
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().add(label);
        for (Choice choice : choices) {
            Button button = new Button(choice.title());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> choice.action().run());
            getChildren().add(button);
        }
    }
}
