package org.sitewright.ui.yaml;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;

import java.util.List;
import org.sitewright.words.Words;

/** The bar above the text that finds and replaces. */
final class SearchBar extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final String BELOW = "sw-yaml-search-below";
    /** A bar that is narrower has its options in a row of their own, so that what is looked for can be read. */
    private static final double WIDE = 430;

    private final YamlBuffer buffer;
    private final EditorSurface surface;
    private final Words words;
    private final TextField find = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase;
    private final ToggleButton wholeWord;
    private final ToggleButton regex;
    private final Label count = new Label();
    private final HBox findRow;
    private final HBox options;
    private final HBox replaceRow;
    private final FontIcon arrow = new FontIcon("fth-chevron-right");
    private List<TextRange> matches = List.of();
    private int current = -1;

    SearchBar(YamlBuffer buffer, EditorSurface surface, Words words) {
        this.buffer = buffer;
        this.surface = surface;
        this.words = words;
        getStyleClass().add("sw-yaml-search");
        // A narrow pane cuts the bar off, not the text below it.
        setMinWidth(0);
        matchCase = toggle("Aa", "search.case", "sw-yaml-search-case");
        wholeWord = toggle("W", "search.word", "sw-yaml-search-word");
        regex = toggle(".*", "search.regex", "sw-yaml-search-regex");
        field(find, "search.find", "sw-yaml-search-find");
        field(replacement, "search.replaceWith", "sw-yaml-search-replacement");
        count.getStyleClass().add("sw-yaml-search-count");
        Button more = icon(arrow, "search.toggleReplace");
        more.setOnAction(event -> showReplace(!isReplacing()));
        Button previous = icon(new FontIcon("fth-arrow-up"), "search.previous");
        previous.setOnAction(event -> step(false));
        Button next = icon(new FontIcon("fth-arrow-down"), "search.next");
        next.setOnAction(event -> step(true));
        Button close = icon(new FontIcon("fth-x"), "search.close");
        close.setOnAction(event -> close());
        options = row(matchCase, wholeWord, regex, count);
        findRow = row(more, find, previous, next, close);
        replaceRow = row(replacement, replacing("search.replace", "sw-yaml-search-replace", this::replaceOne),
                replacing("search.replaceAll", "sw-yaml-search-replace-all", this::replaceAll));
        replaceRow.getStyleClass().add(BELOW);
        getChildren().addAll(findRow, replaceRow);
        findRow.getChildren().add(2, options);
        widthProperty().addListener((property, old, now) -> arrange(now.doubleValue() < WIDE));
        showReplace(false);
        find.textProperty().addListener((property, old, now) -> search(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        buffer.onChanged(change -> {
            if (isVisible()) {
                search(false);
            }
        });
        buffer.onShown(_ -> {
            if (isVisible()) {
                search(false);
            }
        });
        hide();
    }

    /** Opens the bar with the selected words, if a part of one line is selected. */
    void open(boolean replace) {
        TextRange selection = buffer.selection();
        SourceText text = buffer.text();
        if (!selection.isEmpty() && text.lineAt(selection.start()) == text.lineAt(selection.end())) {
            find.setText(text.substring(selection));
        }
        setVisible(true);
        setManaged(true);
        showReplace(replace || isReplacing());
        find.requestFocus();
        find.selectAll();
        search(true);
    }

    void close() {
        hide();
        surface.decorations().setMatches(List.of(), -1);
        buffer.area().requestFocus();
    }

    /** Goes to the next or the previous match; round at the ends. */
    void step(boolean forwards) {
        if (!isVisible()) {
            open(false);
        }
        if (matches.isEmpty()) {
            return;
        }
        if (current < 0) {
            current = nearest(buffer.caret());
        } else {
            current = Math.floorMod(current + (forwards ? 1 : -1), matches.size());
        }
        goToCurrent();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private boolean isReplacing() {
        return replaceRow.isVisible();
    }

    private void arrange(boolean narrow) {
        if (narrow == getChildren().contains(options)) {
            return;
        }
        (narrow ? findRow : this).getChildren().remove(options);
        if (narrow) {
            getChildren().add(1, options);
            options.getStyleClass().add(BELOW);
        } else {
            findRow.getChildren().add(2, options);
            options.getStyleClass().remove(BELOW);
        }
    }

    private void showReplace(boolean show) {
        arrow.setIconLiteral(show ? "fth-chevron-down" : "fth-chevron-right");
        replaceRow.setVisible(show);
        replaceRow.setManaged(show);
    }

    private SearchQuery query() {
        return new SearchQuery(find.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
    }

    private void search(boolean go) {
        SearchQuery.Result result = query().find(buffer.text());
        matches = result instanceof SearchQuery.Found found ? found.matches() : List.of();
        int from = go ? buffer.selection().start() : buffer.caret();
        current = matches.isEmpty() || !go ? indexAt(buffer.selection()) : nearest(from);
        complain(result);
        if (go && current >= 0) {
            goToCurrent();
        } else {
            surface.decorations().setMatches(matches, current);
        }
    }

    private int indexAt(TextRange selection) {
        return matches.indexOf(selection);
    }

    /** The first match from a place on; the first of all when none follows. */
    private int nearest(int offset) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).start() >= offset) {
                return i;
            }
        }
        return 0;
    }

    private void goToCurrent() {
        surface.reveal(matches.get(current), true);
        surface.decorations().setMatches(matches, current);
        showCount();
    }

    private void complain(SearchQuery.Result result) {
        String problem = switch (result) {
            case SearchQuery.BadPattern bad -> words.of("search.bad", bad.why());
            case SearchQuery.BadReplacement bad -> words.of("search.badReplacement", bad.why());
            case SearchQuery.TooSlow slow -> words.of("search.slow");
            case SearchQuery.Found found -> "";
            case SearchQuery.Replacement replaced -> "";
        };
        find.pseudoClassStateChanged(BAD, !problem.isEmpty()
                || matches.isEmpty() && !find.getText().isEmpty());
        if (problem.isEmpty()) {
            showCount();
        } else {
            say(problem);
        }
    }

    private void showCount() {
        if (find.getText().isEmpty()) {
            say("");
        } else if (matches.isEmpty()) {
            say(words.of("search.none"));
        } else if (current < 0) {
            say(words.of("search.some", matches.size()));
        } else {
            say(words.of("search.count", current + 1, matches.size()));
        }
    }

    private void say(String words) {
        count.setText(words);
        count.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }

    private void replaceOne() {
        if (current < 0) {
            step(true);
            return;
        }
        TextRange match = matches.get(current);
        if (query().replaceAll(buffer.text(), replacement.getText()) instanceof SearchQuery.Replacement all
                && current < all.patch().changes().size()) {
            TextChange change = all.patch().changes().get(current);
            TextPatch patch = TextPatch.of(change);
            int end = match.start() + change.replacement().length();
            buffer.type(Gesture.at(patch, buffer.text().apply(patch).position(end)));
            current = matches.isEmpty() ? -1 : nearest(end);
            if (current >= 0) {
                goToCurrent();
            }
        } else {
            replaceAll();
        }
    }

    private void replaceAll() {
        SearchQuery.Result result = query().replaceAll(buffer.text(), replacement.getText());
        if (!(result instanceof SearchQuery.Replacement all)) {
            complain(result);
            return;
        }
        if (!all.patch().isEmpty()) {
            int caret = all.patch().mapOffset(buffer.caret());
            buffer.type(Gesture.at(all.patch(), buffer.text().apply(all.patch()).position(caret)));
            say(words.of("search.replaced", all.patch().changes().size()));
        }
    }

    private void pressed(KeyEvent event) {
        boolean handled = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.F3) {
            step(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == find) {
            step(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            if (event.isShortcutDown()) {
                replaceAll();
            } else {
                replaceOne();
            }
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
            showReplace(true);
            replacement.requestFocus();
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private ToggleButton toggle(String label, String key, String styleClass) {
        ToggleButton button = new ToggleButton(label);
        button.getStyleClass().addAll("sw-yaml-search-toggle", styleClass);
        button.selectedProperty().addListener((property, old, now) -> search(true));
        explain(button, key);
        return button;
    }

    private Button icon(FontIcon icon, String key) {
        Button button = new Button();
        button.setGraphic(icon);
        button.getStyleClass().add("sw-yaml-search-icon");
        explain(button, key);
        return button;
    }

    private Button replacing(String key, String styleClass, Runnable work) {
        Button button = new Button(words.of(key));
        button.getStyleClass().add(styleClass);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void explain(ButtonBase button, String key) {
        button.setTooltip(new Tooltip(words.of(key)));
        button.setAccessibleText(words.of(key));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private void field(TextField field, String key, String styleClass) {
        field.setPromptText(words.of(key));
        field.setAccessibleText(words.of(key));
        field.getStyleClass().add(styleClass);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(60);
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("sw-yaml-search-row");
        return row;
    }
}
