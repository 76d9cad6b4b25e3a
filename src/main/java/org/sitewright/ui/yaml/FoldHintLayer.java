package org.sitewright.ui.yaml;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.ui.yaml.Viewport.VisibleLine;

import java.util.ArrayList;
import java.util.List;

/** The chips behind folded lines that say what is folded; a click unfolds. */
final class FoldHintLayer extends Pane {
    private static final double GAP = 8;

    private final YamlBuffer buffer;
    private final Folds folds;
    private final Viewport viewport;
    private final List<Label> chips = new ArrayList<>();

    FoldHintLayer(YamlBuffer buffer, Folds folds, Viewport viewport) {
        this.buffer = buffer;
        this.folds = folds;
        this.viewport = viewport;
        setPickOnBounds(false);
        viewport.addLayer(this::draw);
    }

    private void draw(List<VisibleLine> lines) {
        int used = 0;
        SourceText text = buffer.text();
        for (VisibleLine line : lines) {
            if (!folds.isFolded(line.line())) {
                continue;
            }
            TextRange all = new TextRange(text.lineStart(line.line()), text.lineEnd(line.line()));
            var bounds = viewport.bounds(all, line);
            if (bounds.isEmpty()) {
                continue;
            }
            Label chip = used < chips.size() ? chips.get(used) : add();
            used++;
            String label = folds.startingAt(line.line()).map(FoldRange::label).orElse("");
            chip.setText(label.isEmpty() ? "\u2026" : "\u2026 " + label);
            chip.setOnMousePressed(event -> {
                folds.unfold(line.line());
                event.consume();
            });
            chip.setVisible(true);
            chip.applyCss();
            double height = Math.min(line.height() - 2, chip.prefHeight(-1));
            chip.resizeRelocate(Math.round(bounds.get().getMaxX() + GAP),
                    Math.round(line.top() + (line.height() - height) / 2), chip.prefWidth(-1), height);
            chip.layout();
        }
        for (int i = used; i < chips.size(); i++) {
            chips.get(i).setVisible(false);
        }
    }

    private Label add() {
        Label chip = new Label();
        chip.getStyleClass().add("sw-yaml-fold-hint");
        chip.setManaged(false);
        chips.add(chip);
        getChildren().add(chip);
        return chip;
    }
}
