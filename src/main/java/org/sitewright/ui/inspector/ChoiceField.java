package org.sitewright.ui.inspector;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field that also offers texts; choosing one sends it. */
final class ChoiceField extends StackPane {
    private final CommitField field = new CommitField();
    private final Suggestions suggestions;

    ChoiceField(FormContext context, Supplier<List<Suggestion>> source) {
        suggestions = new Suggestions(field, source, text -> {
            field.setText(text);
            field.commit();
            field.selectAll();
        });
        Button open = new Button(null, new FontIcon("fth-chevron-down"));
        open.getStyleClass().addAll("sw-flat", "sw-icon-button", "sw-choice-open");
        open.setFocusTraversable(false);
        open.setAccessibleText(context.text("choice.open"));
        open.setOnAction(_ -> suggestions.toggle());
        setAlignment(open, Pos.CENTER_RIGHT);
        field.getStyleClass().add("sw-choice");
        getChildren().addAll(field, open);
    }

    CommitField field() {
        return field;
    }

    Suggestions suggestions() {
        return suggestions;
    }
}
