package org.sitewright.ui.yaml;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where lines and characters are on the screen. Layers that draw beside and above the text do so after each layout and
 * before the frame is shown, so that they never lag behind the text.
 */
final class Viewport {
    /**
     * A line in sight.
     *
     * @param line   of the file
     * @param top    in the reference's coordinates
     * @param height in pixels
     */
    record VisibleLine(int line, double top, double height) {
        double bottom() {
            return top + height;
        }
    }

    private final YamlBuffer buffer;
    private final Region reference;
    private final List<Consumer<List<VisibleLine>>> layers = new ArrayList<>();
    private final Runnable pulse = this::afterLayout;
    private List<VisibleLine> lines = List.of();
    private boolean stale = true;

    /** @param reference the node whose coordinates are used */
    Viewport(YamlBuffer buffer, Region reference) {
        this.buffer = buffer;
        this.reference = reference;
        YamlArea area = buffer.area();
        area.viewportDirtyEvents().subscribe(event -> invalidate());
        area.getVisibleParagraphs().addListener((javafx.beans.InvalidationListener) list -> invalidate());
        area.caretPositionProperty().addListener((property, old, now) -> invalidate());
        area.needsLayoutProperty().addListener((property, old, now) -> invalidate());
        reference.widthProperty().addListener((property, old, now) -> invalidate());
        reference.heightProperty().addListener((property, old, now) -> invalidate());
        reference.sceneProperty().addListener((property, old, now) -> moved(old, now));
    }

    private void moved(@org.jspecify.annotations.Nullable Scene old, @org.jspecify.annotations.Nullable Scene now) {
        if (old != null) {
            old.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
            invalidate();
        }
    }

    /** Adds what draws; it is given the lines in sight, from top to bottom. */
    void addLayer(Consumer<List<VisibleLine>> layer) {
        layers.add(layer);
    }

    /** Something has to be drawn again before the next frame. */
    void invalidate() {
        stale = true;
        Platform.requestNextPulse();
    }

    List<VisibleLine> lines() {
        return lines;
    }

    private void afterLayout() {
        if (!stale || reference.getWidth() <= 0) {
            return;
        }
        stale = false;
        lines = measure();
        for (Consumer<List<VisibleLine>> layer : layers) {
            layer.accept(lines);
        }
    }

    private List<VisibleLine> measure() {
        YamlArea area = buffer.area();
        int count = area.getVisibleParagraphs().size();
        List<VisibleLine> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int paragraph = area.visibleParToAllParIndex(i);
            if (paragraph < 0 || paragraph >= buffer.control().lineCount()) {
                continue;
            }
            Bounds bounds = reference.screenToLocal(area.getVisibleParagraphBoundsOnScreen(i));
            if (bounds != null) {
                found.add(new VisibleLine(buffer.control().toSourceLine(paragraph), bounds.getMinY(),
                        bounds.getHeight()));
            }
        }
        return found;
    }

    /** Whether a line is whole in sight. */
    boolean isInSight(int line) {
        return lines.stream().anyMatch(shown -> shown.line() == line && shown.top() >= 0 && shown.bottom() <= reference.getHeight());
    }

    /** The part of a range that lies on a line in sight, as it is on the screen. */
    Optional<Bounds> bounds(TextRange range, VisibleLine line) {
        SourceText text = buffer.text();
        int lineStart = text.lineStart(line.line());
        int lineEnd = text.lineEnd(line.line());
        int start = Math.clamp(range.start(), lineStart, lineEnd);
        int end = Math.clamp(range.end(), lineStart, lineEnd);
        if (start == end) {
            if (!range.isEmpty() || lineStart == lineEnd) {
                return Optional.empty();
            }
            start = Math.min(start, lineEnd - 1);
            end = start + 1;
        }
        int from = buffer.control().toControl(start);
        return buffer.area().getCharacterBoundsOnScreen(from, from + end - start).map(reference::screenToLocal);
    }

    /** The line at a height in the reference's coordinates. */
    Optional<VisibleLine> lineAt(double y) {
        return lines.stream().filter(line -> line.top() <= y && y < line.bottom()).findFirst();
    }
}
