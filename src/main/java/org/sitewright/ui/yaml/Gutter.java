package org.sitewright.ui.yaml;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.sitewright.ui.yaml.Viewport.VisibleLine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The strip left of the text: change bar, marker dot or light bulb, line number, fold triangle. */
final class Gutter extends Pane {
    private static final double BAR = 3;
    private static final double SIGN = 16;
    private static final double FOLD = 16;

    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Folds folds;
    private final List<GutterCell> cells = new ArrayList<>();
    private IntConsumer onBulb = line -> { };
    private IntConsumer onNumber = line -> { };
    private double digit = 7.5;

    Gutter(YamlBuffer buffer, Decorations decorations, Folds folds, Viewport viewport) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.folds = folds;
        getStyleClass().add("sw-yaml-gutter");
        Label probe = new Label("0");
        probe.getStyleClass().add("sw-yaml-line-number");
        probe.setVisible(false);
        probe.setManaged(false);
        probe.fontProperty().addListener((property, old, font) -> fontChanged(font));
        getChildren().add(probe);
        viewport.addLayer(this::draw);
    }

    /** Called with the line whose light bulb was clicked. */
    void setOnBulb(IntConsumer handler) {
        onBulb = handler;
    }

    /** Called with the line whose number was clicked. */
    void setOnNumber(IntConsumer handler) {
        onNumber = handler;
    }

    private void fontChanged(Font font) {
        Text text = new Text("0");
        text.setFont(font);
        digit = text.getLayoutBounds().getWidth();
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        int digits = Math.max(3, Integer.toString(buffer.text().lineCount()).length());
        return Math.ceil(BAR + SIGN + digits * digit + FOLD);
    }

    @Override
    protected void layoutChildren() {
        // The cells stand where the lines are: see draw.
    }

    private void draw(List<VisibleLine> lines) {
        if (Math.abs(prefWidth(-1) - getWidth()) > 0.5) {
            requestLayout();
            getParent().requestLayout();
        }
        while (cells.size() < lines.size()) {
            GutterCell cell = new GutterCell();
            cells.add(cell);
            getChildren().add(cell);
        }
        int caretLine = buffer.caretPosition().line();
        for (int i = 0; i < cells.size(); i++) {
            GutterCell cell = cells.get(i);
            cell.setVisible(i < lines.size());
            if (i < lines.size()) {
                VisibleLine line = lines.get(i);
                cell.show(line.line(), caretLine);
                cell.resizeRelocate(0, line.top(), getWidth(), line.height());
                cell.layout();
            }
        }
    }

    /** One line's part of the gutter; used again and again for other lines. */
    private final class GutterCell extends Pane {
        private final Pane bar = sign("sw-yaml-change");
        private final Pane dot = sign("sw-yaml-dot");
        private final Pane bulb = sign("sw-yaml-bulb");
        private final Pane triangle = sign("sw-yaml-fold");
        private final Label number = new Label();
        private int line = -1;

        GutterCell() {
            getStyleClass().add("sw-yaml-gutter-line");
            setManaged(false);
            number.getStyleClass().add("sw-yaml-line-number");
            number.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(bar, dot, bulb, number, triangle);
            number.setOnMousePressed(event -> onNumber.accept(line));
            triangle.setOnMousePressed(event -> {
                folds.toggle(line);
                event.consume();
            });
            bulb.setOnMousePressed(event -> {
                onBulb.accept(line);
                event.consume();
            });
        }

        void show(int newLine, int caretLine) {
            line = newLine;
            number.setText(Integer.toString(line + 1));
            boolean folded = folds.isFolded(line);
            mark(this, "folded", folded);
            mark(this, "current", line == caretLine);
            triangle.setVisible(folds.startingAt(line).isPresent());
            bar.setVisible(decorations.isChanged(line));
            boolean hasBulb = decorations.bulb().filter(at -> at == line).isPresent();
            bulb.setVisible(hasBulb);
            var severity = decorations.severity(line);
            dot.setVisible(severity.isPresent() && !hasBulb);
            for (MarkerSeverity each : MarkerSeverity.values()) {
                mark(dot, each.styleClass(), severity.filter(s -> s == each).isPresent());
            }
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            bar.resizeRelocate(0, 0, BAR, height);
            centre(dot, BAR + SIGN / 2, 7, 7);
            centre(bulb, BAR + SIGN / 2, 10, 13);
            number.resizeRelocate(BAR + SIGN, 0, getWidth() - BAR - SIGN - FOLD, height);
            triangle.resizeRelocate(getWidth() - FOLD, 0, FOLD, height);
        }

        private void centre(Pane pane, double x, double width, double height) {
            pane.resizeRelocate(Math.round(x - width / 2), Math.round((getHeight() - height) / 2), width, height);
        }
    }

    private static void mark(Pane pane, String styleClass, boolean on) {
        boolean has = pane.getStyleClass().contains(styleClass);
        if (on && !has) {
            pane.getStyleClass().add(styleClass);
        } else if (!on && has) {
            pane.getStyleClass().remove(styleClass);
        }
    }

    private static Pane sign(String styleClass) {
        Pane pane = new Pane();
        pane.getStyleClass().add(styleClass);
        pane.setVisible(false);
        return pane;
    }
}
