package org.sitewright.ui.yaml;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/** The text with all that is drawn under, over and beside it. */
final class EditorSurface extends StackPane {
    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Folds folds;
    private final Viewport viewport;
    private final BandLayer bands;
    private final Gutter gutter;

    EditorSurface(YamlBuffer buffer, HighlightRunner highlighting, Decorations decorations, Folds folds) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.folds = folds;
        getStyleClass().add("sw-yaml-surface");
        viewport = new Viewport(buffer, this);
        bands = new BandLayer(buffer, decorations, viewport);
        gutter = new Gutter(buffer, decorations, folds, viewport);
        VirtualizedScrollPane<YamlArea> scroll = new VirtualizedScrollPane<>(buffer.area(),
                ScrollPane.ScrollBarPolicy.AS_NEEDED, ScrollPane.ScrollBarPolicy.AS_NEEDED);
        BorderPane columns = new BorderPane(scroll);
        columns.setLeft(gutter);
        columns.setRight(new OverviewRuler(buffer, decorations, viewport, this::goTo));
        getChildren().addAll(bands, columns, clipped(new SquiggleLayer(buffer, decorations, viewport), scroll),
                clipped(new FoldHintLayer(buffer, folds, viewport), scroll));
        decorations.onChange(viewport::invalidate);
        folds.onChange(viewport::invalidate);
        viewport.addLayer(lines -> highlighting.viewportMoved());
        gutter.setOnNumber(this::selectLine);
    }

    /** What is drawn over the text ends where the text ends, and does not cover the scroll bars. */
    private Node clipped(Pane layer, VirtualizedScrollPane<YamlArea> scroll) {
        Rectangle clip = new Rectangle();
        InvalidationListener update = changed -> {
            Bounds outer = scroll.getBoundsInParent();
            Bounds text = buffer.area().getBoundsInParent();
            clip.setX(outer.getMinX());
            clip.setY(outer.getMinY());
            clip.setWidth(text.getWidth());
            clip.setHeight(text.getHeight());
        };
        scroll.boundsInParentProperty().addListener(update);
        buffer.area().boundsInParentProperty().addListener(update);
        layer.setClip(clip);
        return layer;
    }

    Viewport viewport() {
        return viewport;
    }

    Gutter gutter() {
        return gutter;
    }

    Decorations decorations() {
        return decorations;
    }

    /** Brings a range into sight, in the middle unless it is in sight already. */
    void reveal(TextRange range, boolean select) {
        SourceText text = buffer.text();
        int end = Math.min(range.end(), text.length());
        int start = Math.min(range.start(), end);
        folds.reveal(text.lineAt(start));
        folds.reveal(text.lineAt(end));
        int line = text.lineAt(start);
        boolean inSight = viewport.isInSight(line);
        if (select) {
            buffer.select(start, end);
        } else {
            buffer.select(start, start);
        }
        if (!inSight) {
            buffer.area().showParagraphAtCenter(buffer.control().toControlLine(line));
        }
        viewport.invalidate();
    }

    /**
     * Brings a block into sight with the caret at its start: if it is not whole in sight, its first line comes to a third of the
     * height, or to the top if it is longer than the rest.
     */
    void revealBlock(TextRange range) {
        SourceText text = buffer.text();
        int start = Math.min(range.start(), text.length());
        int first = text.lineAt(start);
        int last = text.lineAt(Math.min(range.end(), text.length()));
        folds.reveal(first);
        buffer.select(start, start);
        if (!viewport.isInSight(first) || !viewport.isInSight(last)) {
            int height = viewport.lines().size();
            int above = last - first < height * 2 / 3 ? height / 3 : 1;
            buffer.area().showParagraphAtTop(Math.max(0, buffer.control().toControlLine(first) - above));
        }
        viewport.invalidate();
        bands.flash(TextRange.at(start));
    }

    /** Reveals and shows for a moment. */
    void revealAndFlash(TextRange range, boolean select) {
        reveal(range, select);
        bands.flash(range);
    }

    private void goTo(int line) {
        reveal(TextRange.at(buffer.text().lineStart(line)), false);
        buffer.area().requestFocus();
    }

    private void selectLine(int line) {
        SourceText text = buffer.text();
        buffer.select(text.lineStart(line), text.lineEndWithBreak(line));
        buffer.area().requestFocus();
    }

    /** Calls something once it has been quiet for a while. */
    static PauseTransition afterPause(double milliseconds, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(event -> work.run());
        return pause;
    }
}
