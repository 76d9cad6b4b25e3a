package org.sitewright.ui.palette;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sitewright.adding.Field;

/** A question of the form: its label, the control that answers it, and below it a hint or what is wrong. */
final class FieldLine extends VBox {
    private static final String YES = "true";

    private final Control control;
    private final Label below = new Label();
    private Field field;

    /** @param changed called when the answer has changed */
    FieldLine(Field field, Runnable changed) {
        this.field = field;
        this.control = control(field, changed);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setId("add-" + field.id());
        HBox.setHgrow(control, Priority.ALWAYS);
        Label label = new Label(field.label());
        label.setLabelFor(control);
        label.getStyleClass().addAll("sw-add-label", field.isArgument() ? "sw-mono" : "sw-plain");
        below.setWrapText(true);
        below.getStyleClass().add("sw-add-hint");
        HBox row = new HBox(label, control);
        row.getStyleClass().add("sw-add-row");
        getStyleClass().add("sw-add-field");
        getChildren().addAll(row, below);
        setText(proposal());
        showProblem(Optional.empty());
    }

    private static Control control(Field field, Runnable changed) {
        return switch (field.kind()) {
            case SWITCH -> {
                CheckBox box = new CheckBox();
                yield tell(box, box.selectedProperty(), changed);
            }
            case CHOICE -> {
                ComboBox<String> box = new ComboBox<>();
                if (!field.required()) {
                    box.getItems().add("");
                }
                box.getItems().addAll(field.choices());
                yield tell(box, box.valueProperty(), changed);
            }
            case TEXT, WORDS -> {
                TextField text = new TextField();
                text.setPromptText(field.example());
                yield tell(text, text.textProperty(), changed);
            }
        };
    }

    private static Control tell(Control control, ObservableValue<?> value, Runnable changed) {
        value.addListener((property, before, now) -> changed.run());
        return control;
    }

    String id() {
        return field.id();
    }

    Field field() {
        return field;
    }

    Control control() {
        return control;
    }

    private String proposal() {
        return String.join(" ", field.proposal());
    }

    /** Whether the user has changed the answer. */
    boolean isGiven() {
        return !text().equals(proposal());
    }

    List<String> values() {
        String text = text().strip();
        return text.isEmpty() ? List.of() : field.kind() == Field.Kind.WORDS ? List.of(text.split("\\s+")) : List.of(text);
    }

    /** Takes the question as it is now: where the user has not answered, the new proposal is shown. */
    void update(Field now) {
        boolean given = isGiven();
        field = now;
        if (!given && isGiven()) {
            setText(proposal());
        }
    }

    void showProblem(Optional<String> said) {
        below.getStyleClass().removeAll("sw-add-hint", "sw-dialog-problem");
        below.getStyleClass().add(said.isPresent() ? "sw-dialog-problem" : "sw-add-hint");
        below.setText(said.orElse(field.hint()));
        boolean visible = !below.getText().isEmpty();
        below.setVisible(visible);
        below.setManaged(visible);
    }

    private String text() {
        return switch (control) {
            case CheckBox box -> box.isSelected() ? YES : "";
            case ComboBox<?> box -> box.getValue() instanceof String value ? value : "";
            case TextField text -> text.getText();
            default -> throw new IllegalStateException(control.toString());
        };
    }

    private void setText(String text) {
        switch (control) {
            case CheckBox box -> box.setSelected(text.equals(YES));
            case ComboBox<?> box -> choose(box, text);
            case TextField field -> field.setText(text);
            default -> throw new IllegalStateException(control.toString());
        }
    }

    private static void choose(ComboBox<?> box, String text) {
        int index = box.getItems().indexOf(text);
        if (index >= 0) {
            box.getSelectionModel().select(index);
        }
    }
}
