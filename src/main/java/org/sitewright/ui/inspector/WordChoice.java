package org.sitewright.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

/** A word in a row that is one of a few: pressed, it offers the others. */
final class WordChoice extends MenuButton {
    private final Function<String, String> description;
    private final Consumer<String> chosen;
    private List<String> offered = List.of();

    /**
     * @param description what a word means; may be empty
     * @param chosen      gets another word than the one that is shown
     */
    WordChoice(Function<String, String> description, Consumer<String> chosen) {
        this.description = description;
        this.chosen = chosen;
        getStyleClass().addAll("sw-flat", "sw-word-choice");
        setMnemonicParsing(false);
        setMinWidth(0);
        setOnShowing(_ -> offer());
    }

    void show(String word, List<String> words) {
        setText(word);
        offered = words;
        // An empty menu would not open.
        if (getItems().isEmpty()) {
            getItems().add(new CustomMenuItem(new Label()));
        }
    }

    private void offer() {
        getItems().setAll(offered.stream().map(this::item).toList());
    }

    private CustomMenuItem item(String word) {
        VBox lines = new VBox(new Label(word));
        String says = description.apply(word);
        if (!says.isEmpty()) {
            Label detail = new Label(says);
            detail.getStyleClass().addAll("sw-dim", "sw-small");
            detail.setWrapText(true);
            detail.setMaxWidth(280);
            lines.getChildren().add(detail);
        }
        CustomMenuItem item = new CustomMenuItem(lines);
        item.setOnAction(_ -> {
            if (!word.equals(getText())) {
                chosen.accept(word);
            }
        });
        return item;
    }
}
