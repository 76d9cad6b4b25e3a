package org.sitewright.ui.yaml;

import javafx.animation.FadeTransition;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.util.Duration;
import org.sitewright.text.TextRange;
import org.sitewright.ui.yaml.Viewport.VisibleLine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What lies under the text: the bands of the selected block and of the current line, matches, and the flash. */
final class BandLayer extends Pane {
    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Viewport viewport;
    private final Region block = band("sw-yaml-block");
    private final Region current = band("sw-yaml-current-line");
    private final Path matches = path("sw-yaml-match");
    private final Path currentMatch = path("sw-yaml-match-current");
    private final Path flash = path("sw-yaml-flash");
    private Optional<TextRange> flashed = Optional.empty();

    BandLayer(YamlBuffer buffer, Decorations decorations, Viewport viewport) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.viewport = viewport;
        setMouseTransparent(true);
        getChildren().addAll(block, current, flash, matches, currentMatch);
        viewport.addLayer(this::draw);
    }

    /** Shows a range for a moment, so that the eye finds it. */
    void flash(TextRange range) {
        flashed = Optional.of(range);
        FadeTransition fade = new FadeTransition(Duration.millis(900), flash);
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setOnFinished(event -> {
            flashed = Optional.empty();
            viewport.invalidate();
        });
        fade.play();
        viewport.invalidate();
    }

    private void draw(List<VisibleLine> lines) {
        place(block, decorations.highlighted().map(range -> lines.stream()
                .filter(line -> range.holds(line.line())).toList()).orElse(List.of()));
        int caretLine = buffer.caretPosition().line();
        boolean selecting = buffer.area().getSelection().getLength() > 0;
        place(current, selecting ? List.of() : lines.stream().filter(line -> line.line() == caretLine).toList());
        current.getStyleClass().remove("in-block");
        if (decorations.highlighted().filter(range -> range.holds(caretLine)).isPresent()) {
            current.getStyleClass().add("in-block");
        }
        List<TextRange> all = decorations.matches();
        List<TextRange> others = new ArrayList<>();
        List<TextRange> one = new ArrayList<>();
        if (!lines.isEmpty() && !all.isEmpty()) {
            int from = buffer.text().lineStart(Math.min(lines.getFirst().line(), buffer.text().lineCount() - 1));
            int to = buffer.text().lineEnd(Math.min(lines.getLast().line(), buffer.text().lineCount() - 1));
            int first = Collections.binarySearch(all, TextRange.at(from));
            for (int i = Math.max(0, (first < 0 ? -first - 1 : first) - 1); i < all.size(); i++) {
                if (all.get(i).start() > to) {
                    break;
                }
                (i == decorations.currentMatch() ? one : others).add(all.get(i));
            }
        }
        matches.getElements().setAll(boxes(others, lines));
        currentMatch.getElements().setAll(boxes(one, lines));
        flash.getElements().setAll(boxes(flashed.stream().toList(), lines));
    }

    private void place(Region band, List<VisibleLine> lines) {
        band.setVisible(!lines.isEmpty());
        if (!lines.isEmpty()) {
            double top = lines.getFirst().top();
            band.resizeRelocate(0, top, getWidth(), lines.getLast().bottom() - top);
        }
    }

    private List<PathElement> boxes(List<TextRange> ranges, List<VisibleLine> lines) {
        List<PathElement> elements = new ArrayList<>();
        for (TextRange range : ranges) {
            if (range.end() > buffer.text().length()) {
                continue;
            }
            int first = buffer.text().lineAt(range.start());
            int last = buffer.text().lineAt(range.end());
            for (VisibleLine line : lines) {
                if (first <= line.line() && line.line() <= last) {
                    viewport.bounds(range, line).ifPresent(bounds -> box(elements, bounds, line));
                }
            }
        }
        return elements;
    }

    private static void box(List<PathElement> elements, Bounds bounds, VisibleLine line) {
        double top = Math.round(line.top()) + 1;
        double bottom = Math.round(line.bottom()) - 1;
        elements.add(new MoveTo(bounds.getMinX(), top));
        elements.add(new LineTo(bounds.getMaxX(), top));
        elements.add(new LineTo(bounds.getMaxX(), bottom));
        elements.add(new LineTo(bounds.getMinX(), bottom));
        elements.add(new ClosePath());
    }

    private static Region band(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setVisible(false);
        return region;
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }
}
