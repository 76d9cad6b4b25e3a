package org.sitewright.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.sitewright.words.Words;

/** All shortcuts, below each other: those of the actions, and those that canvas, text and findings have of their own. */
final class KeysView extends ScrollPane {
    private final GridPane table = new GridPane();

    KeysView(Words words, List<Action> actions) {
        table.getStyleClass().add("sw-keys");
        heading(words.of("keys.everywhere"));
        actions.stream().filter(action -> action.keys().isPresent() && !action.local()).forEach(action -> row(action.keysText(), action.title()));
        for (String part : List.of("canvas", "text", "findings")) {
            heading(words.of("keys." + part));
            // Each line of the bundle is a key and what it does, with a bar between them.
            words.of("keys." + part + ".own").lines().map(line -> line.split("\\|", 2)).forEach(pair -> row(pair[0], pair[1]));
        }
        setContent(table);
        setFitToWidth(true);
        getStyleClass().add("sw-help");
    }

    private void heading(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll("sw-strong", "sw-keys-heading");
        table.add(heading, 0, table.getRowCount(), 2, 1);
    }

    private void row(String keys, String title) {
        Label key = new Label(keys);
        key.getStyleClass().add("sw-dim");
        key.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(key, HPos.LEFT);
        Label says = new Label(title);
        says.setWrapText(true);
        table.addRow(table.getRowCount(), key, says);
    }
}
