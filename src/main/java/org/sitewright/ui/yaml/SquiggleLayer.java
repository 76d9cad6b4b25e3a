package org.sitewright.ui.yaml;

import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import org.sitewright.text.SourceText;
import org.sitewright.ui.yaml.Viewport.VisibleLine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The waves under what markers speak of; drawn for lines in sight only. */
final class SquiggleLayer extends Pane {
    /** Half a wave, in pixels. */
    private static final double STEP = 2;
    private static final double SWING = 1.8;

    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Viewport viewport;
    private final Map<MarkerSeverity, Path> paths = new EnumMap<>(MarkerSeverity.class);

    SquiggleLayer(YamlBuffer buffer, Decorations decorations, Viewport viewport) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.viewport = viewport;
        setMouseTransparent(true);
        for (MarkerSeverity severity : List.of(MarkerSeverity.INFO, MarkerSeverity.WARNING, MarkerSeverity.ERROR)) {
            Path path = new Path();
            path.getStyleClass().addAll("sw-yaml-squiggle", severity.styleClass());
            path.setManaged(false);
            paths.put(severity, path);
            getChildren().add(path);
        }
        viewport.addLayer(this::draw);
    }

    private void draw(List<VisibleLine> lines) {
        Map<MarkerSeverity, List<PathElement>> elements = new EnumMap<>(MarkerSeverity.class);
        paths.keySet().forEach(severity -> elements.put(severity, new ArrayList<>()));
        if (!lines.isEmpty()) {
            SourceText text = buffer.text();
            int from = text.lineStart(Math.min(lines.getFirst().line(), text.lineCount() - 1));
            int to = text.lineEnd(Math.min(lines.getLast().line(), text.lineCount() - 1));
            for (Marker marker : decorations.markers()) {
                if (marker.range().start() > to) {
                    break;
                }
                if (marker.range().end() >= from && marker.range().end() <= text.length()) {
                    draw(marker, lines, text, elements.get(marker.severity()));
                }
            }
        }
        paths.forEach((severity, path) -> path.getElements().setAll(elements.get(severity)));
    }

    private void draw(Marker marker, List<VisibleLine> lines, SourceText text, List<PathElement> elements) {
        int first = text.lineAt(marker.range().start());
        int last = text.lineAt(marker.range().end());
        for (VisibleLine line : lines) {
            if (first <= line.line() && line.line() <= last) {
                viewport.bounds(marker.range(), line).ifPresent(bounds -> {
                    double y = Math.round(bounds.getMaxY()) - 0.5;
                    if (marker.severity() == MarkerSeverity.INFO) {
                        elements.add(new MoveTo(bounds.getMinX(), y));
                        elements.add(new LineTo(bounds.getMaxX(), y));
                    } else {
                        wave(elements, bounds, y);
                    }
                });
            }
        }
    }

    private static void wave(List<PathElement> elements, Bounds bounds, double y) {
        double x = bounds.getMinX();
        elements.add(new MoveTo(x, y));
        boolean up = true;
        while (x < bounds.getMaxX()) {
            elements.add(new QuadCurveTo(x + STEP / 2, up ? y - SWING : y + SWING, x + STEP, y));
            x += STEP;
            up = !up;
        }
    }
}
