package org.sitewright.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.sitewright.ui.theme.Theme;
import org.sitewright.words.Words;

/** A window of its own beside the main one, for something to read; Escape closes it. */
final class HelpDialog extends Stage {
    HelpDialog(Words words, Window owner, Theme theme, Node page, String title) {
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(title + " \u2013 " + words.of("program"));
        BorderPane root = new BorderPane(page);
        root.getStyleClass().add("sw-panel");
        Scene scene = new Scene(root, 560, 620);
        theme.apply(scene);
        scene.getStylesheets().add(HelpDialog.class.getResource("/org/sitewright/ui/shell.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        setScene(scene);
    }
}
