package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A list below a field with texts to choose from: those that hold what was typed, or all when asked for with Alt+Down. It never
 * takes the focus or a key from the field but Up, Down, Escape, and Enter on a chosen line.
 */
final class Suggestions {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 12;
    private static final double GAP = 3;

    private final TextField field;
    private final Function<String, List<Suggestion>> source;
    private final Consumer<String> chosen;
    /** Whether the user looks for something: the best is chosen already, and each has a line of explanation below it. */
    private final boolean search;
    private @Nullable Popup popup;
    private final VBox lines = new VBox();
    private List<Suggestion> shown = List.of();
    private int current = -1;

    /**
     * @param source asked each time the list opens
     * @param chosen gets the text that the user has chosen
     */
    Suggestions(TextField field, Supplier<List<Suggestion>> source, Consumer<String> chosen) {
        this(field, typed -> matches(field, source.get(), typed), chosen, false);
    }

    private Suggestions(TextField field, Function<String, List<Suggestion>> source, Consumer<String> chosen, boolean search) {
        this.field = field;
        this.source = source;
        this.chosen = chosen;
        this.search = search;
        if (field instanceof CommitField commit) {
            commit.setKeysFirst(this::keyPressed);
        } else {
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        }
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typedSoon);
        field.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                hide();
            }
        });
    }

    /**
     * What was found for a text, best first.
     *
     * @param source finds; nothing typed gives all
     */
    static Suggestions ofSearch(TextField field, Function<String, List<Suggestion>> source, Consumer<String> chosen) {
        return new Suggestions(field, source, chosen, true);
    }

    private static List<Suggestion> matches(TextField field, List<Suggestion> all, String typed) {
        List<Suggestion> matches = all.stream().filter(each -> each.text().toLowerCase(Locale.ROOT).contains(typed)).toList();
        boolean nothingNew = !typed.isEmpty() && matches.size() == 1 && matches.getFirst().text().equals(field.getText());
        return nothingNew ? List.of() : matches;
    }

    boolean isShowing() {
        return popup != null && popup.isShowing();
    }

    /** Made when it is first needed: most fields never show one. */
    private Popup popup() {
        Popup made = popup;
        if (made == null) {
            made = new Popup();
            lines.getStyleClass().addAll("sw-popover", "sw-suggestions");
            lines.getStylesheets().add(InspectorView.sheet());
            made.getContent().add(lines);
            made.setAutoHide(true);
            made.setHideOnEscape(false);
            popup = made;
        }
        return made;
    }

    /** Opens the list with all texts, or closes it. */
    void toggle() {
        if (isShowing()) {
            hide();
        } else {
            field.requestFocus();
            show(source.apply(""));
        }
    }

    void hide() {
        if (popup != null) {
            popup.hide();
        }
        current = -1;
    }

    private void typedSoon(KeyEvent event) {
        String sign = event.getCharacter();
        if (!sign.isEmpty() && (sign.charAt(0) >= ' ' || sign.charAt(0) == '\b') && !event.isShortcutDown()) {
            // The field has the sign only after this event.
            Platform.runLater(this::showMatches);
        }
    }

    private void showMatches() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty() && !search || !field.isFocused()) {
            hide();
            return;
        }
        show(source.apply(typed));
    }

    private void show(List<Suggestion> texts) {
        shown = texts.size() > MOST ? texts.subList(0, MOST) : texts;
        current = -1;
        lines.getChildren().setAll(shown.stream().map(each -> search ? tallLine(each) : line(each)).toList());
        if (shown.isEmpty() || field.getScene() == null) {
            hide();
            return;
        }
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        lines.setMinWidth(place.getWidth());
        lines.setMaxWidth(search ? place.getWidth() : Double.MAX_VALUE);
        popup().show(field, place.getMinX(), place.getMaxY() + GAP);
        keepInWindow(place);
        if (search) {
            move(1);
        }
    }

    /** Below the field there may be no room left in the window; then the list grows upwards. */
    private void keepInWindow(Bounds place) {
        Window window = field.getScene().getWindow();
        boolean above = place.getMaxY() + popup().getHeight() > window.getY() + window.getHeight()
                && place.getMinY() - popup().getHeight() > window.getY();
        popup().setAnchorLocation(above ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT : PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup().setAnchorX(place.getMinX());
        popup().setAnchorY(above ? place.getMinY() - GAP : place.getMaxY() + GAP);
    }

    private VBox tallLine(Suggestion suggestion) {
        Label text = new Label(suggestion.text());
        text.getStyleClass().add("sw-mono");
        Label detail = new Label(suggestion.detail());
        detail.getStyleClass().addAll("sw-dim", "sw-small");
        VBox line = new VBox(text, detail);
        line.getStyleClass().addAll("sw-suggestion", "sw-tall");
        line.setOnMousePressed(_ -> choose(suggestion));
        return line;
    }

    private HBox line(Suggestion suggestion) {
        Label text = new Label(suggestion.text());
        Label detail = new Label(suggestion.detail());
        detail.getStyleClass().addAll("sw-dim", "sw-small");
        detail.setMaxWidth(260);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text, detail);
        line.getStyleClass().add("sw-suggestion");
        line.setOnMousePressed(_ -> choose(suggestion));
        return line;
    }

    private void choose(Suggestion suggestion) {
        hide();
        chosen.accept(suggestion.text());
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (isShowing()) {
                    move(1);
                    event.consume();
                } else if (event.isAltDown()) {
                    show(source.apply(""));
                    event.consume();
                }
            }
            case UP -> {
                if (isShowing()) {
                    move(-1);
                    event.consume();
                }
            }
            case ESCAPE -> {
                if (isShowing()) {
                    hide();
                    event.consume();
                }
            }
            case ENTER -> {
                if (isShowing() && current >= 0) {
                    choose(shown.get(current));
                    event.consume();
                } else {
                    hide();
                }
            }
            default -> { }
        }
    }

    private void move(int by) {
        current = Math.floorMod(current < 0 && by < 0 ? -1 : current + by, shown.size());
        for (int i = 0; i < lines.getChildren().size(); i++) {
            lines.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == current);
        }
    }
}
