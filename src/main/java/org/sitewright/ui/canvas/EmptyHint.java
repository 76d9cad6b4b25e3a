package org.sitewright.ui.canvas;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Says in the middle of the canvas how a site begins, as long as there are no services. */
final class EmptyHint extends VBox {
    EmptyHint(CanvasWords words) {
        Label title = new Label(words.of("canvas.empty.title"));
        title.getStyleClass().add("sw-hint-title");
        Label text = new Label(words.of("canvas.empty.text"));
        text.getStyleClass().add("sw-hint-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(title, text);
        getStyleClass().add("sw-hint");
        setMouseTransparent(true);
    }
}
