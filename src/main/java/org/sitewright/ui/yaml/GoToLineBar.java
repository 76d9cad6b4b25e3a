package org.sitewright.ui.yaml;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.words.Words;

/** The bar above the text that asks for a line and goes there. */
final class GoToLineBar extends HBox {
    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{1,9}))?\\s*");

    private final YamlBuffer buffer;
    private final EditorSurface surface;
    private final TextField field = new TextField();
    private final Label hint = new Label();
    private final Words words;

    GoToLineBar(YamlBuffer buffer, EditorSurface surface, Words words) {
        this.buffer = buffer;
        this.surface = surface;
        this.words = words;
        getStyleClass().addAll("sw-yaml-search", "sw-yaml-search-row");
        field.getStyleClass().add("sw-yaml-goto");
        field.setPromptText(words.of("goto.prompt"));
        field.setAccessibleText(words.of("goto.label"));
        hint.getStyleClass().add("sw-yaml-search-count");
        getChildren().addAll(new Label(words.of("goto.label")), field, hint);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().addListener((property, old, now) -> hint.setText(""));
        hide();
    }

    void open() {
        setVisible(true);
        setManaged(true);
        field.setText(Integer.toString(buffer.caretPosition().line() + 1));
        field.requestFocus();
        field.selectAll();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
            buffer.area().requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            place(field.getText(), buffer.text()).ifPresentOrElse(position -> {
                hide();
                surface.reveal(TextRange.at(buffer.text().offset(position)), false);
                buffer.area().requestFocus();
            }, () -> hint.setText(words.of("goto.bad", buffer.text().lineCount())));
        }
    }

    /** The place that some words name, counted from 1. */
    static Optional<TextPosition> place(String words, SourceText text) {
        Matcher matcher = PLACE.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(matcher.group(1));
        int column = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        return line < 1 || line > text.lineCount() ? Optional.empty()
                : Optional.of(new TextPosition(line - 1, Math.max(0, column - 1)));
    }
}
