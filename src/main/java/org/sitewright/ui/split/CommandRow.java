package org.sitewright.ui.split;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.words.Words;

/** A command in the letters of a terminal, with a button that copies it. */
final class CommandRow extends HBox {
    CommandRow(Words words, String command) {
        getStyleClass().add("sw-split-command");
        Label text = new Label(command);
        text.getStyleClass().add("sw-mono");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll("sw-flat", "sw-icon-button", "sw-split-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(words.of("copy")));
        copy.setAccessibleText(words.of("copy.accessible", command));
        copy.setOnAction(event -> copy(command));
        getChildren().addAll(text, copy);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
