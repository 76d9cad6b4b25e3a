package org.sitewright.ui.yaml;

import javafx.animation.AnimationTimer;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;

import java.util.Collection;
import java.util.List;

/**
 * Gives the control's lines their colours: at once what is in sight, the rest in small portions between frames, so that
 * the FX thread is never held for long whatever the file's size.
 */
final class HighlightRunner {
    /** Time for one portion, in nanoseconds. */
    private static final long PORTION = 4_000_000;
    private static final int LINES_AT_ONCE = 24;

    private final YamlBuffer buffer;
    private HighlightModel model;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            work(System.nanoTime() + PORTION);
        }
    };
    private boolean running;

    HighlightRunner(YamlBuffer buffer) {
        this.buffer = buffer;
        this.model = new HighlightModel(line -> buffer.text().line(line));
        model.reset(1);
        buffer.onShown(document -> model = new HighlightModel(line -> buffer.text().line(line), document.colours()));
        buffer.onChanged(this::changed);
        buffer.onRevealed(stretch -> {
            model.uncolour(stretch.first(), stretch.last());
            start();
        });
    }

    /** Whether every line has its colours. */
    boolean isDone() {
        return model.firstUncoloured() >= model.lineCount();
    }

    /** Something else may be in sight now. */
    void viewportMoved() {
        if (!isDone()) {
            visible(System.nanoTime() + PORTION);
        }
    }

    private void changed(BufferChange change) {
        int shift = 0;
        int line = 0;
        for (TextChange part : change.patch().changes()) {
            SourceText before = change.before();
            SourceText after = change.after();
            int first = after.lineAt(part.start() + shift);
            int removed = before.lineAt(part.end()) - before.lineAt(part.start()) + 1;
            int added = after.lineAt(part.start() + shift + part.replacement().length()) - first + 1;
            if (first + removed <= model.lineCount()) {
                model.replaced(first, removed, added);
            }
            shift += part.delta();
            line = first;
        }
        if (model.lineCount() != change.after().lineCount()) {
            model.reset(change.after().lineCount());
        }
        // The line that is typed in has its colours at once; what else is in sight follows with the next pulse, when the
        // control knows without a layout of its own what that is.
        if (model.reach(line, LINES_AT_ONCE)) {
            colour(line, Math.min(line + 1, model.lineCount()));
        }
        start();
    }

    private void start() {
        if (!running) {
            running = true;
            timer.start();
        }
    }

    private void work(long deadline) {
        if (!visible(deadline)) {
            return;
        }
        int line = model.firstUncoloured();
        while (line < model.lineCount() && System.nanoTime() < deadline) {
            colour(line, Math.min(line + LINES_AT_ONCE, model.lineCount()));
            line = model.firstUncoloured();
        }
        if (line >= model.lineCount()) {
            running = false;
            timer.stop();
        }
    }

    /** Colours what is in sight; answers false when time is up. */
    private boolean visible(long deadline) {
        int count = buffer.area().getVisibleParagraphs().size();
        if (count == 0) {
            return true;
        }
        int top = buffer.area().visibleParToAllParIndex(0);
        if (top < 0) {
            return true;
        }
        int first = buffer.control().toSourceLine(top);
        int last = Math.min(model.lineCount() - 1,
                buffer.control().toSourceLine(Math.min(top + count + 1, buffer.control().lineCount() - 1)));
        while (!model.reach(first, 500)) {
            if (System.nanoTime() > deadline) {
                start();
                return false;
            }
        }
        colour(first, last + 1);
        return true;
    }

    /** Colours what wants it of some lines, all known but for what this finds out on the way. */
    private void colour(int from, int to) {
        Strokes strokes = new Strokes();
        for (int line = from; line < to; line++) {
            if (model.wantsColour(line)) {
                List<YamlToken> tokens = model.colour(line);
                if (!buffer.control().hidden().isHidden(line)) {
                    strokes.add(buffer.control().toControlLine(line), tokens);
                }
            }
        }
        strokes.flush();
    }

    /** Colours of neighbouring lines, gathered so that the control is changed once for all of them. */
    private final class Strokes {
        private StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        private int first = -1;
        private int next = -1;

        void add(int paragraph, List<YamlToken> tokens) {
            YamlArea area = buffer.area();
            int length = area.getParagraphLength(paragraph);
            if (YamlDocument.spans(tokens, length).equals(area.getStyleSpans(paragraph))) {
                return;
            }
            if (paragraph != next) {
                flush();
                first = paragraph;
            } else {
                builder.add(List.of(), 1);
            }
            YamlDocument.spans(builder, tokens, length);
            next = paragraph + 1;
        }

        void flush() {
            if (first >= 0) {
                buffer.area().setStyleSpans(first, 0, builder.create());
                builder = new StyleSpansBuilder<>();
                first = -1;
                next = -1;
            }
        }
    }
}
