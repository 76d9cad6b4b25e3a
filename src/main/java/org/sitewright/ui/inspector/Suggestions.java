package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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

/**
 * A list below a field with texts to choose from: those that hold what was typed, or all when asked for with Alt+Down. It never
 * takes the focus or a key from the field but Up, Down, Escape, and Enter on a chosen line.
 */
final class Suggestions {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 12;

    private final TextField field;
    private final Supplier<List<Suggestion>> source;
    private final Consumer<String> chosen;
    private final VBox lines = new VBox();
    private final Popup popup = new Popup();
    private List<Suggestion> shown = List.of();
    private int current = -1;

    /**
     * @param source asked each time the list opens
     * @param chosen gets the text that the user has chosen
     */
    Suggestions(TextField field, Supplier<List<Suggestion>> source, Consumer<String> chosen) {
        this.field = field;
        this.source = source;
        this.chosen = chosen;
        lines.getStyleClass().addAll("sw-popover", "sw-suggestions");
        lines.getStylesheets().add(InspectorView.sheet());
        popup.getContent().add(lines);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
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

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Opens the list with all texts, or closes it. */
    void toggle() {
        if (isShowing()) {
            hide();
        } else {
            field.requestFocus();
            show(source.get());
        }
    }

    void hide() {
        popup.hide();
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
        if (typed.isEmpty() || !field.isFocused()) {
            hide();
            return;
        }
        List<Suggestion> matches = source.get().stream()
                .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(typed)).toList();
        boolean nothingNew = matches.size() == 1 && matches.getFirst().text().equals(field.getText());
        show(nothingNew ? List.of() : matches);
    }

    private void show(List<Suggestion> texts) {
        shown = texts.size() > MOST ? texts.subList(0, MOST) : texts;
        current = -1;
        lines.getChildren().setAll(shown.stream().map(this::line).toList());
        if (shown.isEmpty() || field.getScene() == null) {
            hide();
            return;
        }
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        lines.setMinWidth(place.getWidth());
        popup.show(field, place.getMinX(), place.getMaxY() + 3);
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
                    show(source.get());
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
