package org.sitewright.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Asks by dialogs over a window. */
public final class DialogAsker implements Asker {
    private final Words words = new Words("ui.shell.messages");
    private final Supplier<Window> owner;

    /** @param owner the window that the dialogs belong to, asked each time */
    public DialogAsker(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public OptionalInt choose(String question, String details, List<String> options) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, details);
        List<ButtonType> buttons = options.stream().map(option -> new ButtonType(option,
                option.equals(options.getFirst()) ? ButtonBar.ButtonData.OK_DONE : ButtonBar.ButtonData.OTHER)).toList();
        alert.getButtonTypes().setAll(buttons);
        alert.getButtonTypes().add(new ButtonType(words.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        alert.getButtonTypes().forEach(type -> sayAll((Button) alert.getDialogPane().lookupButton(type)));
        int chosen = alert.showAndWait().map(buttons::indexOf).orElse(-1);
        return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    /** An answer is never cut off, whatever the widths of the others. */
    private static void sayAll(Button button) {
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    public Optional<String> text(String question, String details, String proposal) {
        TextInputDialog dialog = new TextInputDialog(proposal);
        dialog.initOwner(owner.get());
        dialog.setTitle(words.of("program"));
        dialog.setHeaderText(question);
        dialog.setContentText(details);
        dialog.setGraphic(null);
        dialog.getEditor().selectAll();
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public void tell(String headline, String details) {
        Alert alert = alert(Alert.AlertType.INFORMATION, headline, details);
        alert.getButtonTypes().setAll(ButtonType.OK);
        alert.showAndWait();
    }

    private Alert alert(Alert.AlertType type, String headline, String details) {
        Alert alert = new Alert(type);
        alert.initOwner(owner.get());
        alert.setTitle(words.of("program"));
        alert.setHeaderText(headline);
        alert.setContentText(details);
        alert.setGraphic(null);
        alert.getDialogPane().setMinWidth(440);
        alert.setResizable(true);
        return alert;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(words.of("chooser.yaml"), "*.yaml", "*.yml"),
                new FileChooser.ExtensionFilter(words.of("chooser.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }
}
