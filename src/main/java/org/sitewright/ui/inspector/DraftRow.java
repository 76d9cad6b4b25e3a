package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;

/**
 * The row in which something new is typed. It is sent on Enter, or when the focus leaves the row, as soon as it is complete;
 * left empty it goes away, and Escape takes it away in any case. What is refused stays, with the reason below.
 */
final class DraftRow extends VBox {
    private final WeightedRow row = new WeightedRow();
    private final RefusalLine refusal = new RefusalLine();
    private final FormContext context;
    private final Function<List<String>, Optional<Edit>> completion;
    private final Runnable closed;
    private final List<TextField> fields = new ArrayList<>();
    /** What is being sent: a question to the user takes the focus away meanwhile. */
    private List<String> pending = List.of();

    /**
     * @param completion the edit that the texts of the fields make; empty while something is missing
     * @param closed     called when the row has gone away by the keyboard
     */
    DraftRow(FormContext context, Function<List<String>, Optional<Edit>> completion, Runnable closed) {
        this.context = context;
        this.completion = completion;
        this.closed = closed;
        row.getStyleClass().addAll("sw-rows-row", "sw-draft");
        getChildren().addAll(row, refusal);
        focusWithinProperty().addListener((_, _, now) -> {
            if (!now) {
                left();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setShown(false);
    }

    /** Adds a field; its suggestions handle their keys before this row does. */
    TextField addField(String prompt, double weight, Supplier<List<Suggestion>> suggestions) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setMinWidth(0);
        field.setPrefColumnCount(4);
        fields.add(field);
        row.addCell(field, weight);
        lists.add(new Suggestions(field, suggestions, text -> {
            field.setText(text);
            field.end();
            next();
        }));
        return field;
    }

    private final List<Suggestions> lists = new ArrayList<>();

    /** To be called when all fields are there. */
    void addCloseButton(double width) {
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().addAll("sw-flat", "sw-icon-button");
        close.setFocusTraversable(false);
        close.setAccessibleText(context.text("draft.close"));
        close.setOnAction(_ -> close(true));
        row.addFixed(close, width);
    }

    List<TextField> fields() {
        return fields;
    }

    boolean isOpen() {
        return isVisible();
    }

    /** Shows the row, empty, and the cursor in it. */
    void open(boolean withSuggestions) {
        if (!isOpen()) {
            fields.forEach(field -> field.setText(""));
            setShown(true);
        }
        fields.getFirst().requestFocus();
        if (withSuggestions) {
            lists.getFirst().toggle();
        }
    }

    /** Takes the row away with what was typed. */
    void close(boolean byUser) {
        if (isOpen()) {
            fields.forEach(field -> field.setText(""));
            lists.forEach(Suggestions::hide);
            refusal.say("");
            setShown(false);
            if (byUser) {
                closed.run();
            }
        }
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private List<String> texts() {
        return fields.stream().map(field -> field.getText().strip()).toList();
    }

    private void left() {
        if (!isOpen()) {
            return;
        }
        if (texts().stream().allMatch(String::isEmpty)) {
            close(false);
        } else {
            send(false);
        }
    }

    /** On with the next empty field, or with sending. */
    private void next() {
        if (completion.apply(texts()).isPresent()) {
            send(true);
            return;
        }
        for (TextField field : fields) {
            if (field.getText().isBlank() && !field.isFocused()) {
                field.requestFocus();
                return;
            }
        }
    }

    /** Sends what is there, if it is complete. */
    void finish() {
        if (isOpen()) {
            send(false);
        }
    }

    private void send(boolean byUser) {
        List<String> texts = texts();
        Optional<Edit> edit = completion.apply(texts);
        if (edit.isEmpty() || texts.equals(pending)) {
            return;
        }
        pending = texts;
        try {
            Answer answer = context.attempt(edit.get());
            refusal.say(answer.refusal().orElse(""));
            if (answer.made()) {
                close(byUser);
            }
        } finally {
            pending = List.of();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (lists.stream().anyMatch(Suggestions::isShowing)) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (fields.stream().anyMatch(Node::isFocused)) {
                    next();
                    event.consume();
                }
            }
            case ESCAPE -> {
                close(true);
                event.consume();
            }
            default -> { }
        }
    }
}
