package org.sitewright.ui.canvas;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The buttons in the corner: zoom, fit, arrange. */
final class CanvasControls extends HBox {
    private final Button percent;
    private final CanvasWords words;

    CanvasControls(CanvasWords words, CanvasActions actions) {
        this.words = words;
        getStyleClass().add("sw-canvas-controls");
        percent = button(words.get("zoom.percent", 100), words.get("zoom.reset"), actions::actualSize);
        percent.getStyleClass().add("sw-zoom-percent");
        getChildren().addAll(button("−", words.get("zoom.out"), actions::zoomOut), percent,
                button("+", words.get("zoom.in"), actions::zoomIn),
                button(words.get("fit"), words.get("fit.tip"), actions::fit),
                button(words.get("arrange"), words.get("arrange.tip"), actions::arrange));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    void showScale(double scale) {
        percent.setText(words.get("zoom.percent", Math.round(scale * 100)));
    }

    private static Button button(String text, String tip, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("sw-canvas-button");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
