package org.sitewright.ui.split;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.words.Words;

/** The wizard's title, a sentence on the step that is shown, and its steps. */
final class WizardHeader extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Words words;
    private final WizardModel<?, ?> model;
    private final Label sentence = new Label();
    private final Map<WizardStep, Button> steps = new EnumMap<>(WizardStep.class);

    WizardHeader(Words words, WizardModel<?, ?> model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("sw-split-header");
        Label title = new Label(model.say("title"));
        title.getStyleClass().add("sw-title");
        sentence.getStyleClass().add("sw-dim");
        sentence.setMinWidth(0);
        VBox texts = new VBox(title, sentence);
        texts.getStyleClass().add("sw-split-titles");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("sw-split-steps");
        for (WizardStep step : model.steps()) {
            Button button = new Button(number(step) + "  " + words.of("step." + step.key()));
            button.getStyleClass().addAll("sw-flat", "sw-split-stepper");
            button.setId("split-step-" + step.key());
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> model.go(step));
            steps.put(step, button);
            row.getChildren().add(button);
        }
        getChildren().addAll(texts, row);
    }

    /** As people count: 1 for the first. */
    private int number(WizardStep step) {
        return model.steps().indexOf(step) + 1;
    }

    void refresh() {
        sentence.setText(model.say("sentence." + model.step().key(), model.file()));
        steps.forEach((step, button) -> {
            button.pseudoClassStateChanged(CURRENT, step == model.step());
            button.setDisable(!model.mayGo(step));
            boolean done = step.compareTo(model.step()) < 0 || model.isWritten();
            button.setText((done ? "" : number(step) + "  ") + words.of("step." + step.key()));
            button.setGraphic(done ? new FontIcon(Feather.CHECK) : null);
        });
    }
}
