package org.sitewright.ui.yaml;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.sitewright.text.SourceText;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The strip at the right that shows the whole file: where markers, changes and matches are. A click goes there. */
final class OverviewRuler extends Pane {
    static final double WIDTH = 10;

    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Map<MarkerSeverity, Path> severities = new EnumMap<>(MarkerSeverity.class);
    private final Path changes = path("change");
    private final Path matches = path("match");
    private final Path caret = path("caret");
    private boolean stale = true;

    /** @param go called with the line that was clicked */
    OverviewRuler(YamlBuffer buffer, Decorations decorations, Viewport viewport, IntConsumer go) {
        this.buffer = buffer;
        this.decorations = decorations;
        getStyleClass().add("sw-yaml-ruler");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        getChildren().addAll(changes, matches);
        for (MarkerSeverity severity : List.of(MarkerSeverity.INFO, MarkerSeverity.WARNING, MarkerSeverity.ERROR)) {
            Path path = path(severity.styleClass());
            severities.put(severity, path);
            getChildren().add(path);
        }
        getChildren().add(caret);
        decorations.onChange(() -> stale = true);
        buffer.onShown(_ -> stale = true);
        heightProperty().addListener((property, old, now) -> stale = true);
        viewport.addLayer(lines -> draw());
        setOnMousePressed(event -> go.accept(lineAt(event.getY())));
        setOnMouseDragged(event -> go.accept(lineAt(event.getY())));
    }

    /** The line whose mark is nearest to a height, within 4 pixels; else the line of that height. */
    private int lineAt(double y) {
        SourceText text = buffer.text();
        int nearest = -1;
        double distance = 4;
        for (Marker marker : decorations.markers()) {
            int line = text.lineAt(Math.min(marker.range().start(), text.length()));
            double away = Math.abs(yOf(line) - y);
            if (away < distance) {
                distance = away;
                nearest = line;
            }
        }
        return nearest >= 0 ? nearest
                : Math.clamp((int) (y / Math.max(1, getHeight()) * text.lineCount()), 0, text.lineCount() - 1);
    }

    private double yOf(int line) {
        double share = (line + 0.5) / Math.max(1, buffer.text().lineCount());
        return Math.round(share * (getHeight() - 4)) + 2;
    }

    private void draw() {
        caret.getElements().setAll(marks(Set.of(buffer.caretPosition().line()), 0, WIDTH));
        if (!stale) {
            return;
        }
        stale = false;
        Map<MarkerSeverity, Set<Integer>> lines = new EnumMap<>(MarkerSeverity.class);
        severities.keySet().forEach(severity -> lines.put(severity, new HashSet<>()));
        SourceText text = buffer.text();
        for (Marker marker : decorations.markers()) {
            lines.get(marker.severity()).add(text.lineAt(Math.min(marker.range().start(), text.length())));
        }
        severities.forEach((severity, path) -> path.getElements().setAll(marks(lines.get(severity), 2, WIDTH - 2)));
        changes.getElements().setAll(marks(decorations.changedLines(), 0, 2));
        Set<Integer> found = new HashSet<>();
        decorations.matches().forEach(range -> found.add(text.lineAt(Math.min(range.start(), text.length()))));
        matches.getElements().setAll(marks(found, 3, WIDTH - 3));
    }

    /** Marks at the lines' heights; lines that fall on one pixel share a mark, so that there are never many. */
    private List<PathElement> marks(Set<Integer> lines, double from, double to) {
        Set<Double> heights = new HashSet<>();
        List<PathElement> elements = new ArrayList<>();
        for (int line : lines) {
            double y = yOf(line);
            if (heights.add(y)) {
                elements.add(new MoveTo(from, y));
                elements.add(new LineTo(to, y));
            }
        }
        return elements;
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().addAll("sw-yaml-ruler-mark", styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }
}
