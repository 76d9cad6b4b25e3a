package org.sitewright.ui.canvas;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Says in the middle of the canvas, as long as there are no services, that they are being arranged or how a site begins. */
final class EmptyHint extends VBox {
    private final CanvasWords words;
    private final Label title = new Label();
    private final Label text = new Label();

    EmptyHint(CanvasWords words) {
        this.words = words;
        title.getStyleClass().add("sw-hint-title");
        text.getStyleClass().add("sw-hint-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(title, text);
        getStyleClass().add("sw-hint");
        setMouseTransparent(true);
    }

    /** @param why nothing is there: the middle of the keys of title and text in the bundle */
    void say(String why) {
        title.setText(words.of("canvas." + why + ".title"));
        text.setText(words.of("canvas." + why + ".text"));
    }
}
