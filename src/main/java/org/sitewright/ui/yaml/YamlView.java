package org.sitewright.ui.yaml;

import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitewright.words.Words;

/**
 * An editor for the YAML text of one file. All offsets, lines and columns are those of the file's own text, whose line
 * ends stay as they are. The view keeps no history of its own: undo and redo are handed to others, who answer with
 * {@link #update}. Everything is called on the FX thread. The top is free for a header.
 */
public final class YamlView extends BorderPane {
    private final YamlBuffer buffer = new YamlBuffer();
    private final HighlightRunner highlighting = new HighlightRunner(buffer);
    private final Decorations decorations = new Decorations(buffer);
    private final Folds folds = new Folds(buffer);
    private final EditorSurface surface = new EditorSurface(buffer, highlighting, decorations, folds);
    private final CompletionAssist completion = new CompletionAssist(buffer);
    private final HoverAssist hover;
    private final FixAssist fixes;
    private final SearchBar search;
    private final GoToLineBar goToLine;
    private BiConsumer<TextPatch, SourceText> typed = (patch, text) -> { };
    private Consumer<TextPosition> caretMoved = place -> { };
    private Runnable undo = () -> { };
    private Runnable redo = () -> { };
    private Runnable rename = () -> { };
    private TextPosition reported = new TextPosition(0, 0);
    private boolean reporting;

    /** A view of an empty text. */
    public YamlView() {
        Words words = new Words("ui.yaml.messages");
        hover = new HoverAssist(buffer, decorations, words);
        fixes = new FixAssist(buffer, decorations, words);
        search = new SearchBar(buffer, surface, words);
        goToLine = new GoToLineBar(buffer, surface, words);
        getStyleClass().add("sw-yaml");
        new YamlStyle().dress(this);
        VBox bars = new VBox(search, goToLine);
        BorderPane body = new BorderPane(surface);
        body.setTop(bars);
        setCenter(body);
        new YamlKeys(buffer, folds, completion, fixes, hover, new Doings());
        buffer.setOnTyped((patch, text) -> {
            reportCaret();
            typed.accept(patch, text);
            completion.typed(patch);
        });
        buffer.area().caretPositionProperty().addListener((property, old, now) -> reportCaret());
        buffer.onShown(_ -> reported = buffer.caretPosition());
        surface.gutter().setOnBulb(fixes::open);
        buffer.area().setAccessibleText(words.of("editor.accessible"));
    }

    /** Shows a file's text from its beginning; what was set for the text before is gone. */
    public void show(SourceText text) {
        show(YamlDocument.of(text));
    }

    /** The same with a text that was made ready elsewhere, which takes a large one hardly any time. */
    public void show(YamlDocument document) {
        buffer.show(document);
    }

    /**
     * Takes over a change that was made elsewhere. Caret, selection, folds and the place in the window stay; nobody is
     * told of typing. A text that is shown already changes nothing.
     *
     * @param next  the whole text after the change
     * @param patch what leads from the shown text to it; where it does not, the difference is found instead
     */
    public void update(SourceText next, TextPatch patch) {
        buffer.update(next, patch);
        reported = buffer.caretPosition();
    }

    /** The text as it is shown and typed now. */
    public SourceText text() {
        return buffer.text();
    }

    /** Sets who hears of typing: the patch, and the text after it. One key press is one patch. */
    public void setOnTyped(BiConsumer<TextPatch, SourceText> handler) {
        typed = handler;
    }

    /** Sets who hears of the caret's places when the user moves it, not when others do. */
    public void setOnCaretMoved(Consumer<TextPosition> handler) {
        caretMoved = handler;
    }

    /** Sets what Ctrl+Z does. */
    public void setOnUndo(Runnable handler) {
        undo = handler;
    }

    /** Sets what F2 does. */
    public void setOnRename(Runnable handler) {
        rename = handler;
    }

    /** Sets what Ctrl+Y and Ctrl+Shift+Z do. */
    public void setOnRedo(Runnable handler) {
        redo = handler;
    }

    /** The caret's place. */
    public TextPosition caret() {
        return buffer.caretPosition();
    }

    /** What is selected; empty at the caret when nothing is. */
    public TextRange selection() {
        return buffer.selection();
    }

    /**
     * Brings a range into sight, unfolded, with the caret at its start, and lets it flash.
     *
     * @param select whether the range is selected
     */
    public void reveal(TextRange range, boolean select) {
        quietly(() -> surface.revealAndFlash(range, select));
    }

    /** Brings as much of a block into sight as there is room for, with the caret at its start, and lets its first line flash. */
    public void revealBlock(TextRange range) {
        quietly(() -> surface.revealBlock(range));
    }

    /** Sets whether the user can type. */
    public void setEditable(boolean editable) {
        buffer.area().setEditable(editable);
    }

    /** Sets what can be folded; what was folded stays so where it is found again. */
    public void setFoldRanges(List<FoldRange> ranges) {
        quietly(() -> folds.setRanges(ranges));
    }

    /** Folds everything that can be folded. */
    public void foldAll() {
        quietly(folds::foldAll);
    }

    /** Unfolds everything. */
    public void unfoldAll() {
        quietly(folds::unfoldAll);
    }

    /** Shows a band behind some lines, as for the selected service; both ends counted, 0 for the first line. */
    public void setHighlightedLines(int from, int to) {
        decorations.setHighlighted(Optional.of(new Decorations.Lines(from, to)));
    }

    /** Takes the band away. */
    public void clearHighlightedLines() {
        decorations.setHighlighted(Optional.empty());
    }

    /** Sets the lines that differ from the saved file, 0 for the first. */
    public void setChangedLines(Set<Integer> lines) {
        decorations.setChangedLines(lines);
    }

    /** Sets what is to be said about the text; until the next call the markers move with the text. */
    public void setMarkers(List<Marker> markers) {
        decorations.setMarkers(markers);
        fixes.refresh();
    }

    /** Sets who knows help for a place; it may answer later and on any thread. */
    public void setHoverProvider(Function<TextPosition, CompletionStage<Optional<HoverContent>>> provider) {
        hover.setProvider(provider);
    }

    /** Sets who knows completions for a place; it may answer later and on any thread. */
    public void setCompletionProvider(Function<TextPosition, CompletionStage<CompletionList>> provider) {
        completion.setProvider(provider);
    }

    /** Sets who knows fixes for a place; asked on the FX thread when the caret rests and for Alt+Enter. */
    public void setFixProvider(Function<TextPosition, List<FixOffer>> provider) {
        fixes.setProvider(provider);
    }

    /** Opens the bar that finds, and replaces if wanted. */
    public void find(boolean replace) {
        search.open(replace);
    }

    /** Opens the bar that asks for a line. */
    public void goToLine() {
        goToLine.open();
    }

    /** Opens the list of fixes for the caret's place. */
    public void showFixes() {
        fixes.open();
    }

    /** Opens the list of completions for the caret's place. */
    public void complete() {
        completion.ask();
    }

    @Override
    public void requestFocus() {
        buffer.area().requestFocus();
    }

    YamlBuffer buffer() {
        return buffer;
    }

    EditorSurface surface() {
        return surface;
    }

    HighlightRunner highlighting() {
        return highlighting;
    }

    Folds folds() {
        return folds;
    }

    CompletionAssist completion() {
        return completion;
    }

    FixAssist fixes() {
        return fixes;
    }

    HoverAssist hover() {
        return hover;
    }

    private void quietly(Runnable work) {
        work.run();
        reported = buffer.caretPosition();
    }

    /** Tells of the caret's place once the event that moved it is over, unless it stands where it was last told of. */
    private void reportCaret() {
        if (reporting || buffer.isFollowing()) {
            return;
        }
        reporting = true;
        Platform.runLater(() -> {
            reporting = false;
            TextPosition place = buffer.caretPosition();
            if (!place.equals(reported)) {
                reported = place;
                caretMoved.accept(place);
            }
        });
    }

    private final class Doings implements YamlKeys.Commands {
        @Override
        public void undo() {
            undo.run();
        }

        @Override
        public void redo() {
            redo.run();
        }

        @Override
        public void find(boolean replace) {
            search.open(replace);
        }

        @Override
        public void findNext(boolean forwards) {
            search.step(forwards);
        }

        @Override
        public void goToLine() {
            goToLine.open();
        }

        @Override
        public void fixes() {
            fixes.open();
        }

        @Override
        public void help() {
            hover.askAtCaret();
        }

        @Override
        public void complete() {
            completion.ask();
        }

        @Override
        public void rename() {
            rename.run();
        }
    }
}
