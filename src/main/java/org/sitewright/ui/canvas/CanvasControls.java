package org.sitewright.ui.canvas;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** The buttons in the corner: zoom, fit, arrange; in more than one row where the canvas is too narrow for large text. */
final class CanvasControls extends FlowPane {
    private final Button percent;
    private final CanvasWords words;

    CanvasControls(CanvasWords words, CanvasActions actions) {
        this.words = words;
        getStyleClass().add("sw-canvas-controls");
        percent = button(words.of("zoom.percent", 100), words.of("zoom.reset"), actions::actualSize);
        percent.getStyleClass().add("sw-zoom-percent");
        getChildren().addAll(button("−", words.of("zoom.out"), actions::zoomOut), percent,
                button("+", words.of("zoom.in"), actions::zoomIn),
                button(words.of("fit"), words.of("fit.tip"), actions::fit),
                button(words.of("arrange"), words.of("arrange.tip"), actions::arrange));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Takes the room that it needs, at most so wide. */
    void sizeFor(double available) {
        // Rounded as the layout does: where a unit is no whole number of pixels, that is more than the next whole unit.
        double wanted = getChildren().stream().mapToDouble((Node button) -> snapSizeX(Math.ceil(Math.max(button.minWidth(-1), button.prefWidth(-1))))).sum()
                + (getChildren().size() - 1) * snapSpaceX(getHgap());
        double width = Math.max(0, Math.min(snapSizeX(wanted), available));
        resize(width, Math.ceil(prefHeight(width)));
    }

    void showScale(double scale) {
        percent.setText(words.of("zoom.percent", Math.round(scale * 100)));
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
