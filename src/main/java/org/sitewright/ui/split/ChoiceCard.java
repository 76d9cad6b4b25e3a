package org.sitewright.ui.split;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One of a few answers with what it is good for; a click anywhere on it chooses it. */
final class ChoiceCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RadioButton radio;

    /** @param choose called when the user has chosen this */
    ChoiceCard(String id, String title, String text, ToggleGroup group, Runnable choose, Node... more) {
        radio = new RadioButton(title);
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setMnemonicParsing(false);
        radio.getStyleClass().add("sw-strong");
        radio.selectedProperty().subscribe(chosen -> {
            pseudoClassStateChanged(CHOSEN, chosen);
            if (chosen) {
                choose.run();
            }
        });
        getStyleClass().add("sw-split-choice");
        Label says = new Label(text);
        says.getStyleClass().addAll("sw-split-choice-text");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(radio, says);
        getChildren().addAll(more);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                radio.requestFocus();
                radio.setSelected(true);
            }
        });
    }

    void setChosen(boolean chosen) {
        if (chosen && !radio.isSelected()) {
            radio.setSelected(true);
        }
    }

    RadioButton radio() {
        return radio;
    }
}
